package io.influencegen.upload.tus;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.UploadError;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The header {@code Upload-Checksum}: what a piece adds up to. */
final class TusChecksum {
    static final String HEADER = "Upload-Checksum";
    static final String ALGORITHMS = "sha1,sha256";

    /** SHA-1 is what the protocol asks for at least: good enough against a bad line, and not meant against anything else. */
    private static final Map<String, String> KNOWN =
            Map.of("sha1", "SHA-1", "sha-1", "SHA-1", "sha256", "SHA-256", "sha-256", "SHA-256");

    private final String algorithm;
    private final byte[] expected;

    private TusChecksum(String algorithm, byte[] expected) {
        this.algorithm = algorithm;
        this.expected = expected;
    }

    static Optional<TusChecksum> of(TusRequest request) {
        return request.header(HEADER).map(TusChecksum::parse);
    }

    void require(byte[] piece) {
        try {
            if (!MessageDigest.isEqual(MessageDigest.getInstance(algorithm).digest(piece), expected)) {
                throw new DomainException(UploadError.UPLOAD_PART_DAMAGED);
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TusChecksum parse(String header) {
        String[] parts = header.split(" +", 2);
        String algorithm = KNOWN.get(parts[0]);
        if (algorithm == null || parts.length < 2) {
            throw new DomainException(UploadError.UPLOAD_HEADER_INVALID, HEADER);
        }
        try {
            return new TusChecksum(algorithm, Base64.getDecoder().decode(parts[1].strip()));
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, UploadError.UPLOAD_HEADER_INVALID, HEADER);
        }
    }
}
