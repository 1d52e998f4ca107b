package io.influencegen.moderation.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.moderation.control.Censor;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether somebody may ask for something, and whether what came of it may be shown. A refusal is noted in a transaction of its own, since
 * the caller's is rolled back; so ask before you lock the account.
 */
@Stateless
@PermitAll
public class Moderation {
    @Inject
    private Censor censor;

    /** Refuses with PROMPT_REFUSED, unless a human has allowed this person this text. */
    public void requirePermitted(UserId who, String... texts) {
        censor.requirePermitted(who, texts);
    }

    /** What our rules would say to it. Providers are not asked, nothing is noted, and it may be refused all the same. */
    public Optional<Objection> foresee(UserId who, String text) {
        return censor.foresee(who, text);
    }

    /** Whether a picture, which is a PNG, may be shown to the person it was made for. */
    public PictureVerdict judge(UserId who, UUID generation, byte[] png) {
        return censor.judge(who, generation, png);
    }
}
