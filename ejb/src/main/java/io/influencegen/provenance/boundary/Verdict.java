package io.influencegen.provenance.boundary;

import java.util.Locale;

/** What is to be thought of a picture, in a word. */
public enum Verdict {
    /** Signed by us, and as it was then. */
    MADE_HERE,
    /** As it was when somebody else signed it; whether to believe them is for the reader to say. */
    SIGNED_BY_OTHERS,
    /** The picture or its credential is not what was signed. */
    ALTERED,
    /** Signed, but tied to the picture in a way that we do not know. */
    UNDECIDED,
    NO_CREDENTIALS,
    /** Not a picture, or a broken one. */
    UNREADABLE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
