package io.influencegen.upload.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.Map;
import java.util.Set;

/**
 * What files are for: a bean of the feature that wants them, found by CDI. It says who may bring which, and is told once what
 * became of each, in the transaction in which that is decided.
 */
public interface UploadPurpose {
    /** A word such as {@code identity-document}; what {@link NewUpload#purpose()} names. */
    String key();

    /** The most bytes one file may have. */
    int mostBytes();

    Set<MediaKind> kinds();

    /** Throws a {@code DomainException} where this person may not bring this now. */
    void admit(UserId owner, Map<String, String> meta);

    /** The file is kept. Throwing a {@code DomainException} refuses it after all, with that code. */
    void stored(StoredUpload upload);

    /** The file was refused, or put into quarantine; the code is the key of an error. */
    void refused(UploadId id, UserId owner, Map<String, String> meta, String code);
}
