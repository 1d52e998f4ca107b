package io.influencegen.rest.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, by which requests and views are told apart. */
final class Hash {
    private Hash() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
