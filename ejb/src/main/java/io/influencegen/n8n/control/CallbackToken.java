package io.influencegen.n8n.control;

import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.n8n.boundary.N8nError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names one picture under one lease and until when it may be answered, sealed with the product's own key. */
@Dependent
public class CallbackToken {
    private static final IndexedField FIELD = IndexedField.exact("n8n.callback");
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,12})\\.([\\w-]{43})");

    private final BlindIndex keyed;
    private final Clock clock;

    @Inject
    public CallbackToken(BlindIndex keyed, Clock clock) {
        this.keyed = keyed;
        this.clock = clock;
    }

    String of(ImageTask task, Duration life) {
        long expires = clock.instant().plus(life).getEpochSecond() + 1;
        return task.lease() + "." + expires + "." + seal(task.id(), task.lease(), expires);
    }

    /** The lease that the token was given for. */
    UUID require(UUID generation, String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches()) {
            throw new DomainException(N8nError.CALLBACK_FORGED);
        }
        UUID lease = UUID.fromString(parts.group(1));
        long expires = Long.parseLong(parts.group(2));
        if (!MessageDigest.isEqual(bytes(seal(generation, lease, expires)), bytes(parts.group(3)))) {
            throw new DomainException(N8nError.CALLBACK_FORGED);
        }
        if (clock.instant().isAfter(Instant.ofEpochSecond(expires))) {
            throw new DomainException(N8nError.CALLBACK_EXPIRED);
        }
        return lease;
    }

    private String seal(UUID generation, UUID lease, long expires) {
        byte[] sealed = keyed.of(FIELD, generation + " " + lease + " " + expires);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
