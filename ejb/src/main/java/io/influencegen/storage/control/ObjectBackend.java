package io.influencegen.storage.control;

import io.influencegen.storage.boundary.StorageHealth;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/**
 * A place for bytes under names of 64 hexadecimal digits. It knows nothing of what they mean; every implementation keeps
 * the promises of {@code ObjectBackendContract}.
 */
public interface ObjectBackend {
    /** Something on its way in: seen by nobody until it is kept, gone without a trace if it never is. */
    interface Upload extends Closeable {
        /** Closing it makes sure of the bytes. */
        OutputStream stream();

        /** Puts everything written under the name at once, in place of what was there. */
        void keepAs(String location) throws IOException;
    }

    Upload begin() throws IOException;

    /** Throws {@link java.nio.file.NoSuchFileException} where there is nothing. */
    InputStream open(String location) throws IOException;

    /** False when there was nothing. */
    boolean delete(String location) throws IOException;

    /** Removes what a dead upload left behind. */
    void sweep(Instant now);

    StorageHealth health();
}
