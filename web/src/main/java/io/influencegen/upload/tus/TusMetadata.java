package io.influencegen.upload.tus;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.NewUpload;
import io.influencegen.upload.boundary.UploadError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The header {@code Upload-Metadata}: pairs of a key and a value in Base64, with commas between them. */
final class TusMetadata {
    static final String HEADER = "Upload-Metadata";
    private static final int LONGEST = 8 * 1024;
    private static final String PURPOSE = "purpose";
    private static final String FILE_NAME = "filename";
    private static final String SHA256 = "sha256";

    private TusMetadata() {}

    /** Three keys are the product's own; the others are the purpose's. */
    static NewUpload describe(TusRequest request) {
        Map<String, String> meta = read(request.header(HEADER).orElse(""));
        String purpose = Optional.ofNullable(meta.remove(PURPOSE)).orElse("");
        String fileName = Optional.ofNullable(meta.remove(FILE_NAME)).orElse("file");
        Optional<String> sha256 = Optional.ofNullable(meta.remove(SHA256));
        return new NewUpload(purpose, request.number("Upload-Length"), fileName, sha256, meta);
    }

    private static Map<String, String> read(String header) {
        if (header.length() > LONGEST) {
            throw new DomainException(UploadError.UPLOAD_HEADER_INVALID, HEADER);
        }
        Map<String, String> meta = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" +", 2);
            if (!parts[0].isEmpty() && meta.put(parts[0], value(parts)) != null) {
                throw new DomainException(UploadError.UPLOAD_HEADER_INVALID, HEADER);
            }
        }
        return meta;
    }

    private static String value(String... pair) {
        try {
            return pair.length == 1
                    ? ""
                    : new String(Base64.getDecoder().decode(pair[1].strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, UploadError.UPLOAD_HEADER_INVALID, HEADER);
        }
    }
}
