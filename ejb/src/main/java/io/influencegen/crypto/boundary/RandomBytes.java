package io.influencegen.crypto.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** The one source of randomness for secrets. */
@ApplicationScoped
public class RandomBytes {
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    public byte[] next(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** 256 bits as text that fits into a link or a header. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(next(TOKEN_BYTES));
    }
}
