package io.influencegen.privacy.boundary;

import java.io.IOException;
import java.io.InputStream;

/** Takes what a source tells of a person. */
public interface PersonalDataSink {
    /** One document, {@code name.json}: a map, a record, or a list of them. */
    void json(String name, Object content) throws IOException;

    /** One file. The path is relative to the source's folder; the content is read to its end and closed. */
    void file(String path, InputStream content) throws IOException;
}
