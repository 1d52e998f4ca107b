package io.influencegen.influencer.boundary;

import io.influencegen.error.boundary.DomainException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where influencers are found, and what a name there looks like. */
public enum Platform {
    INSTAGRAM(
            "Instagram",
            new HandleRule("instagram\\.com", "(?!.*\\.\\.)[A-Za-z0-9_](?:[A-Za-z0-9._]{0,28}[A-Za-z0-9_])?")
                    .at("https://www.instagram.com/%s/", "@?([^/]+)")
                    .notA("p|reels?|explore|stories|tv|accounts|direct")),
    TIKTOK(
            "TikTok",
            new HandleRule("tiktok\\.com", "[A-Za-z0-9_.]{1,23}[A-Za-z0-9_]")
                    .at("https://www.tiktok.com/@%s", "@([^/]+)")),
    YOUTUBE(
            "YouTube",
            new HandleRule(
                            "youtube\\.com",
                            "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.·-]{1,28}[\\p{L}\\p{M}\\p{N}]|channel/UC[A-Za-z0-9_-]{22}|(?:c|user)/[\\p{L}\\p{M}\\p{N}_.-]{1,60}")
                    .at("https://www.youtube.com/@%s", "@([^/]+)|(channel/[^/]+|c/[^/]+|user/[^/]+)")
                    .withPlainPath("https://www.youtube.com/%s")),
    X(
            "X",
            new HandleRule("x\\.com|twitter\\.com", "[A-Za-z0-9_]{1,15}")
                    .at("https://x.com/%s", "@?([^/]+)")
                    .notA("home|i|search|hashtag|intent|share|explore|settings")),
    FACEBOOK(
            "Facebook",
            new HandleRule("facebook\\.com|fb\\.com", "[A-Za-z0-9](?:[A-Za-z0-9.]{3,48}[A-Za-z0-9])")
                    .at(
                            "https://www.facebook.com/%s",
                            "profile\\.php\\?(?:.*&)?id=(\\d{5,20})|(?:people|p)/[^/]+/(\\d+)|([^/]+)")
                    .notA("groups|watch|events|marketplace|photos?|share|reel|sharer|profile\\.php|people|p")
                    .withoutDots()),
    TWITCH(
            "Twitch",
            new HandleRule("twitch\\.tv", "[A-Za-z0-9][A-Za-z0-9_]{3,24}")
                    .at("https://www.twitch.tv/%s", "([^/]+)")
                    .notA("videos|directory|settings|downloads")),
    LINKEDIN(
            "LinkedIn",
            new HandleRule("linkedin\\.com", "(?:in|company)/[\\p{L}\\p{M}\\p{N}_-]{3,100}")
                    .at("https://www.linkedin.com/%s", "((?:in|company)/[^/]+)")
                    .startingWith("in/")),
    PINTEREST(
            "Pinterest",
            new HandleRule("pinterest\\.(?:com|[a-z]{2}|co\\.[a-z]{2}|com\\.[a-z]{2})", "[A-Za-z0-9_]{3,30}")
                    .at("https://www.pinterest.com/%s/", "([^/]+)")
                    .notA("pin|ideas|search|today")),
    SNAPCHAT(
            "Snapchat",
            new HandleRule("snapchat\\.com", "[A-Za-z][A-Za-z0-9._-]{1,13}[A-Za-z0-9]")
                    .at("https://www.snapchat.com/add/%s", "(?:add/|@)([^/]+)")),
    THREADS(
            "Threads",
            new HandleRule(
                            "threads\\.net|threads\\.com",
                            "(?!.*\\.\\.)[A-Za-z0-9_](?:[A-Za-z0-9._]{0,28}[A-Za-z0-9_])?")
                    .at("https://www.threads.net/@%s", "@([^/]+)")),
    WEBSITE("Website", null);

    private final String label;
    private final HandleRule rule;

    Platform(String label, HandleRule rule) {
        this.label = label;
        this.rule = rule;
    }

    /**
     * Understands a name, one with an @, and a pasted address. Refused with HANDLE_INVALID, or with HANDLE_ELSEWHERE where it is an
     * address of something else.
     */
    public Handle read(String typed) {
        String text = Texts.line(typed);
        return this == WEBSITE ? WebAddress.read(text) : rule.read(text, this);
    }

    /** The platform that a pasted address belongs to; none for a mere name, and for a page that may be anybody's. */
    public static Optional<Platform> ofAddress(String typed) {
        String text = Texts.line(typed);
        return Stream.of(values())
                .filter(one -> one != WEBSITE && one.rule.isAddress(text))
                .findFirst();
    }

    /** What two handles have in common when they are the same account. */
    public String identityOf(Handle handle) {
        String name = handle.name().toLowerCase(Locale.ROOT);
        return rule != null && rule.ignoresDots() ? name.replace(".", "") : name;
    }

    /** As the platform calls itself, in any language. */
    public String getLabel() {
        return label;
    }

    /** Its name in texts of the portal. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    DomainException refused() {
        return new DomainException(InfluencerError.HANDLE_INVALID, label);
    }

    DomainException isElsewhere() {
        return new DomainException(InfluencerError.HANDLE_ELSEWHERE, label);
    }
}
