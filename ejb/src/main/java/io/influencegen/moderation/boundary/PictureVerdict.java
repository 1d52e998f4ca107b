package io.influencegen.moderation.boundary;

import java.io.Serializable;

/** Whether a picture may be shown; if not, because of which rule, and under which reference one can appeal. */
public record PictureVerdict(boolean permitted, String rule, String explanation, String reference)
        implements Serializable {
    public static PictureVerdict pass() {
        return new PictureVerdict(true, "", "", "");
    }

    public static PictureVerdict blocked(String rule, String explanation, String reference) {
        return new PictureVerdict(false, rule, explanation, reference);
    }
}
