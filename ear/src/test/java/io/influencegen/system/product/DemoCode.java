package io.influencegen.system.product;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The code generator of the product's demo accounts. */
public final class DemoCode {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private DemoCode() {}

    /** The code of this moment, as if nobody had signed in with it yet: tests do so more often than people. */
    public static String freshFor(String email) {
        ProductDatabase.update("""
                update second_factor set last_step = 0 where user_id in (
                    select r.user_id from user_role r join user_account a on a.id = r.user_id
                     where upper(replace(split_part(?, '@', 1), '-', '_')) = r.role)""", email);
        return now();
    }

    /** The code of this moment. */
    public static String now() {
        return of(Product.secret("demo-code-secret"), Instant.now());
    }

    /** The code of a generator with this secret. */
    public static String of(String secret, Instant time) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), GENERATOR.getAlgorithm()), time);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
