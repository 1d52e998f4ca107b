package io.influencegen.identity.control;

import io.influencegen.identity.boundary.KeyHolder;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** A key that has neither expired nor been revoked, of somebody who may sign in, and the hash of the secret that opens it, in hex. */
record LivingKey(KeyHolder holder, String secretHash, Optional<Instant> lastUsedAt) {
    /** Compares in constant time, so that answers do not tell how much of a guess was right. */
    boolean opensWith(byte[] hash) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(secretHash), hash);
    }
}
