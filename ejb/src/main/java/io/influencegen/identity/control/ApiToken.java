package io.influencegen.identity.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its owner holds it: {@code igk_<prefix>_<secret>}. The prefix finds the row, the secret (256 random bits, so a plain
 * hash is enough) proves it; the fixed beginning lets scanners find keys that leaked into code.
 */
record ApiToken(String prefix, String secret) {
    private static final Pattern FORM = Pattern.compile("igk_([a-z0-9]{12})_([A-Za-z0-9_-]{43})");

    static Optional<ApiToken> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new ApiToken(parts.group(1), parts.group(2))) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    String text() {
        return "igk_" + prefix + "_" + secret;
    }

    @Override
    public String toString() {
        return "igk_" + prefix + "_…";
    }
}
