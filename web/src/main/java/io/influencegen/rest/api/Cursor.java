package io.influencegen.rest.api;

import io.influencegen.listing.boundary.ListQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next slice of one certain list begins. Opaque to callers and bound to the question it belongs to by a fingerprint,
 * so that a cursor of another list, or of other filters, is refused instead of answered wrongly. It grants nothing: the
 * question is checked anew at every slice, so there is nothing to gain from making one up.
 */
record Cursor(int offset, Instant asOf, Optional<ListQuery.Position> after) {
    private static final Pattern FORM =
            Pattern.compile("2 (\\d{1,8}) (\\d{1,12})\\.(\\d{1,9}) (?:([\\w-]{1,64}):(\\d{1,12}) )?([\\w-]{16})");
    private static final int FINGERPRINT_BYTES = 12;

    String encode(String question) {
        String text = head() + " " + fingerprint(question);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Optional<Cursor> decode(String encoded, String question) {
        Matcher parts = FORM.matcher(plain(encoded));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant asOf = Instant.ofEpochSecond(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
        Optional<ListQuery.Position> after = Optional.ofNullable(parts.group(4))
                .map(key -> new ListQuery.Position(key, Long.parseLong(parts.group(5))));
        return Optional.of(new Cursor(Integer.parseInt(parts.group(1)), asOf, after))
                .filter(cursor -> cursor.fingerprint(question).equals(parts.group(6)));
    }

    private String head() {
        String line = after.map(position -> " " + position.key() + ":" + position.total())
                .orElse("");
        return "2 " + offset + " " + asOf.getEpochSecond() + "." + asOf.getNano() + line;
    }

    private String fingerprint(String question) {
        byte[] hash = Hash.of((head() + question).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, FINGERPRINT_BYTES));
    }

    private static String plain(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
