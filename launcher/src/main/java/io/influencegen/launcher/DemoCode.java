package io.influencegen.launcher;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The code generator that all accounts of a demonstration share, so that nobody needs a phone to look around. */
final class DemoCode {
    static final String SECRET = "demo-code-secret";
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private final Secret secret;

    DemoCode(Secret secret) {
        this.secret = secret;
    }

    /** As people type it into an app. */
    String secret() {
        return secret.base32Value();
    }

    String at(Instant time) {
        try {
            byte[] key = new Base32().decode(secret());
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(key, GENERATOR.getAlgorithm()), time);
        } catch (InvalidKeyException e) {
            throw new LaunchFailure(
                    "The secret in %s is none. Delete the file and the data folder's database."
                            .formatted(secret.file()),
                    e);
        }
    }

    static long secondsLeft(Instant time) {
        long step = GENERATOR.getTimeStep().toSeconds();
        return step - time.getEpochSecond() % step;
    }
}
