package io.influencegen.identity.control;

import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106, the OWASP parameters) in the usual text form: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Each takes
 * 19 MiB while it is made, so only a few are made at once; the others wait their turn.
 */
@ApplicationScoped
public class PasswordHasher {
    private static final Cost TODAY = new Cost(19_456, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final RandomBytes random;

    /** For the container's proxy. */
    protected PasswordHasher() {
        random = null;
    }

    @Inject
    public PasswordHasher(RandomBytes random) {
        this.random = random;
    }

    /** What one hash costs: memory in KiB, passes over it, lanes. */
    private record Cost(int memory, int passes, int lanes) {
        private static final Pattern TEXT = Pattern.compile("m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})");

        static Cost of(String text) {
            Matcher matcher = TEXT.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalStateException("A stored password hash cannot be read.");
            }
            return new Cost(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        }

        String prefix() {
            return "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(memory, passes, lanes);
        }
    }

    public String hash(String password) {
        byte[] salt = random.next(SALT_BYTES);
        return TODAY.prefix() + base64(salt) + "$" + base64(derive(password, salt, TODAY));
    }

    /** Takes the same time whether or not the account exists: callers pass {@link #hashOfNobody()} for a missing one. */
    public boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, derive(password, salt, Cost.of(parts[3])));
    }

    /** Whether a hash was made at another cost than today's, and should be made anew at the next chance. */
    public boolean isOutdated(String stored) {
        return !stored.startsWith(TODAY.prefix());
    }

    public String hashOfNobody() {
        return TODAY.prefix() + base64(new byte[SALT_BYTES]) + "$" + base64(new byte[HASH_BYTES]);
    }

    private byte[] derive(String password, byte[] salt, Cost cost) {
        awaitTurn();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withMemoryAsKB(cost.memory())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new DomainException(CommonError.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException(stopped, CommonError.BUSY);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
