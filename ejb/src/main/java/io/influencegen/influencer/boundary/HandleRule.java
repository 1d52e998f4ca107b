package io.influencegen.influencer.boundary;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a name looks like on one platform, and where in an address it stands. */
final class HandleRule {
    private static final int LONGEST = 300;
    private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOME_HOST = Pattern.compile("^(?:https?:)?//.*|^www\\..*", Pattern.CASE_INSENSITIVE);

    private final Pattern host;
    private final Pattern name;
    private Pattern place = Pattern.compile("");
    private Pattern other = Pattern.compile("(?!)");
    private String address = "";
    private String plainPath = "";
    private String start = "";
    private boolean dotless;

    HandleRule(String host, String name) {
        this.host = Pattern.compile("^(?:[a-z0-9-]{1,10}\\.)?(?:" + host + ")(?=[/?#]|$)", Pattern.CASE_INSENSITIVE);
        this.name = Pattern.compile(name);
    }

    /** How an address is made from a name, and where the name stands in the path of one. */
    HandleRule at(String template, String placeInPath) {
        address = template;
        place = Pattern.compile("^/(?:" + placeInPath + ")");
        return this;
    }

    /** First parts of a path that are no names. */
    HandleRule notA(String reserved) {
        other = Pattern.compile(reserved, Pattern.CASE_INSENSITIVE);
        return this;
    }

    /** How an address is made from a name that has a path of its own. */
    HandleRule withPlainPath(String template) {
        plainPath = template;
        return this;
    }

    /** What is put before a mere name. */
    HandleRule startingWith(String prefix) {
        start = prefix;
        return this;
    }

    HandleRule withoutDots() {
        dotless = true;
        return this;
    }

    boolean ignoresDots() {
        return dotless;
    }

    boolean isAddress(String text) {
        return host.matcher(SCHEME.matcher(text).replaceFirst("")).find();
    }

    Handle read(String text, Platform platform) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw platform.refused();
        }
        String found = isAddress(text) ? fromAddress(text, platform) : fromName(text, platform);
        if (!name.matcher(found).matches()) {
            throw platform.refused();
        }
        return new Handle(found, addressOf(found));
    }

    private String fromName(String text, Platform platform) {
        if (SOME_HOST.matcher(text).matches()) {
            throw platform.isElsewhere();
        }
        String bare = text.startsWith("@") ? text.substring(1) : text;
        return bare.contains("/") ? bare : start + bare;
    }

    private String fromAddress(String text, Platform platform) {
        String path = host.matcher(SCHEME.matcher(text).replaceFirst("")).replaceFirst("");
        Matcher found = place.matcher(path.startsWith("/profile.php") ? path : path.replaceFirst("[?#].*$", ""));
        if (!found.find()) {
            throw platform.isElsewhere();
        }
        String inPath = decoded(
                IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .filter(part -> part != null)
                        .findFirst()
                        .orElseThrow(platform::isElsewhere),
                platform);
        if (other.matcher(inPath).matches()) {
            throw platform.isElsewhere();
        }
        return inPath;
    }

    private static String decoded(String part, Platform platform) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw platform.refused();
        }
    }

    private URI addressOf(String found) {
        String encoded = URLEncoder.encode(found, StandardCharsets.UTF_8).replace("%2F", "/");
        return URI.create((!plainPath.isEmpty() && found.contains("/") ? plainPath : address).formatted(encoded));
    }
}
