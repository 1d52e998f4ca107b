package io.influencegen.n8n.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.n8n.boundary.CallbackProof;
import io.influencegen.n8n.boundary.N8nError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over {@code timestamp.body} with the secret that n8n and we share; one made more than five minutes ago is worth nothing. */
@Dependent
public class CallbackSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final N8nSecrets secrets;
    private final Clock clock;

    @Inject
    public CallbackSignature(N8nSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    void require(CallbackProof proof, byte[] body) {
        String secret = secrets.callback().orElseThrow(() -> new DomainException(N8nError.N8N_NOT_SET_UP));
        byte[] right = of(secret, proof.timestamp(), body).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(right, proof.signature().getBytes(StandardCharsets.UTF_8))) {
            throw new DomainException(N8nError.CALLBACK_FORGED);
        }
        if (!proof.timestamp().matches("\\d{1,12}")) {
            throw new DomainException(N8nError.CALLBACK_EXPIRED);
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(proof.timestamp()));
        if (Duration.between(signed, clock.instant()).abs().compareTo(FRESH) > 0) {
            throw new DomainException(N8nError.CALLBACK_EXPIRED);
        }
    }

    static String of(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
