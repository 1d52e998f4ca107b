package io.influencegen.upload.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.NewUpload;
import io.influencegen.upload.boundary.UploadError;
import io.influencegen.upload.boundary.UploadPurpose;
import java.util.regex.Pattern;

/** What may be said of a file before it comes. */
final class Description {
    private static final int LONGEST_NAME = 255;
    private static final int MOST_ENTRIES = 10;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_VALUE = 200;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Description() {}

    static void check(NewUpload upload, UploadPurpose purpose) {
        String name = upload.fileName();
        require(upload.length() > 0, "length", "an empty file is no file");
        if (upload.length() > purpose.mostBytes()) {
            throw new DomainException(UploadError.UPLOAD_TOO_LARGE, purpose.mostBytes());
        }
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "filename", "1 to 255 characters");
        require(!CONTROL.matcher(name).find(), "filename", "it holds control characters");
        require(
                upload.sha256().stream().allMatch(sum -> SHA256.matcher(sum).matches()),
                "sha256",
                "64 hexadecimal digits");
        require(upload.meta().size() <= MOST_ENTRIES, "metadata", "at most 10 entries");
        upload.meta().forEach(Description::checkEntry);
    }

    private static void checkEntry(String key, String value) {
        require(KEY.matcher(key).matches(), "metadata", "keys are small letters, digits and hyphens, at most 40");
        require(value.length() <= LONGEST_VALUE, key, "at most 200 characters");
        require(!CONTROL.matcher(value).find(), key, "it holds control characters");
    }

    private static void require(boolean holds, String part, String rule) {
        if (!holds) {
            throw new DomainException(UploadError.UPLOAD_DESCRIPTION_INVALID, part, rule);
        }
    }
}
