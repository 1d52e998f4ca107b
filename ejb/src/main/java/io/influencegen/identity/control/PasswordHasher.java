package io.influencegen.identity.control;

import io.influencegen.crypto.boundary.RandomBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106, the OWASP parameters) in the usual text form: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
@ApplicationScoped
public class PasswordHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX = "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, PASSES, LANES);

    @Inject
    private RandomBytes random;

    public String hash(String password) {
        byte[] salt = random.next(SALT_BYTES);
        return PREFIX + base64(salt) + "$" + base64(derive(password, salt));
    }

    /** Takes the same time whether or not the account exists: callers pass {@link #hashOfNobody()} for a missing one. */
    public boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, derive(password, salt));
    }

    public String hashOfNobody() {
        return PREFIX + base64(new byte[SALT_BYTES]) + "$" + base64(new byte[HASH_BYTES]);
    }

    private static byte[] derive(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
