package io.influencegen.privacy.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.IOException;

/** What one feature keeps of a person; a bean of the feature, found by CDI, and called in a transaction. */
public interface PersonalDataSource {
    /** A word for the folder its part goes into, such as {@code profile}. */
    String name();

    void write(UserId user, PersonalDataSink sink) throws IOException;
}
