package io.influencegen.provider.boundary;

import java.io.IOException;
import java.io.InputStream;

/** One side of a document, as a file that can be opened again for each try. */
public record ProviderDocument(Type type, Side side, String mediaType, String fileName, Content content) {
    public enum Type {
        PASSPORT,
        DRIVING_LICENCE,
        NATIONAL_IDENTITY_CARD,
        OTHER
    }

    public enum Side {
        FRONT,
        BACK
    }

    /** Opens the file; whoever opens it closes it. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
