package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORObject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** How one box of a credential names another: by its path, with the hash of what must be there. */
record Uri(String url, Optional<String> algorithm, Optional<ByteBuffer> hash) {
    static final String SHA_256 = "sha256";
    private static final String SELF = "self#jumbf=";

    static String to(String... labels) {
        return SELF + "/" + String.join("/", labels);
    }

    /** The path from the manifest that says it. */
    static String within(String... labels) {
        return SELF + String.join("/", labels);
    }

    static CBORObject hashed(String url, byte[] box) {
        byte[] hash = digest(SHA_256).orElseThrow().digest(withoutHead(box));
        return CBORObject.NewOrderedMap().Add("url", url).Add("alg", SHA_256).Add("hash", hash);
    }

    private static byte[] withoutHead(byte[] box) {
        return Arrays.copyOfRange(box, 8, box.length);
    }

    static Uri read(CBORObject map) {
        String algorithm = Cbor.text(map, "alg");
        return new Uri(
                Cbor.text(map, "url"),
                algorithm.isEmpty() ? Optional.empty() : Optional.of(algorithm),
                Cbor.bytes(map, "hash").map(ByteBuffer::wrap));
    }

    /** Labels from the root of the credential on, wherever this was said. */
    static String[] path(String url, String manifest) {
        if (!url.startsWith(SELF)) {
            return new String[0];
        }
        String path = url.substring(SELF.length());
        return (path.startsWith("/") ? path.substring(1) : "c2pa/" + manifest + "/" + path).split("/", -1);
    }

    boolean fits(Jumbf box, String usual) {
        return digest(algorithm.orElse(usual))
                .map(digest -> {
                    digest.update(box.bytes().duplicate());
                    return hash.isPresent()
                            && MessageDigest.isEqual(digest.digest(), hash.get().array());
                })
                .orElse(false);
    }

    static Optional<MessageDigest> digest(String algorithm) {
        try {
            return switch (algorithm) {
                case "", SHA_256 -> Optional.of(MessageDigest.getInstance("SHA-256"));
                case "sha384" -> Optional.of(MessageDigest.getInstance("SHA-384"));
                case "sha512" -> Optional.of(MessageDigest.getInstance("SHA-512"));
                default -> Optional.empty();
            };
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-2", e);
        }
    }
}
