package io.influencegen.rest.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ETag of a view is a hash of what the caller sees: two that look alike are alike, on every node and after a restart. */
final class EntityTags {
    private static final int BYTES = 16;
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private EntityTags() {}

    static String of(String json) {
        byte[] hash = Arrays.copyOf(Hash.of(json.getBytes(StandardCharsets.UTF_8)), BYTES);
        return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
    }

    /** Whether a header If-Match or If-None-Match names the tag. */
    static boolean names(String header, String tag) {
        if (header.strip().equals("*")) {
            return true;
        }
        Matcher named = TAG.matcher(header);
        while (named.find()) {
            if (tag.equals("\"" + named.group(2) + "\"")) {
                return true;
            }
        }
        return false;
    }
}
