package io.influencegen.fetch.boundary;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scheme, a host and a port: exactly who may be asked, and no neighbour of theirs. */
public record Origin(String scheme, String host, int port) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    /** Of an address with a plain host name; empty for anything else. */
    public static Optional<Origin> of(URI address) {
        String scheme = lower(address.getScheme());
        boolean plain = Set.of("http", "https").contains(scheme)
                && address.getHost() != null
                && address.getRawUserInfo() == null;
        return plain ? Optional.of(new Origin(scheme, lower(address.getHost()), port(address))) : Optional.empty();
    }

    /**
     * Several, with commas or spaces between: {@code pictures.example} is https at its usual port,
     * {@code pictures.example:8443} at another, {@code http://127.0.0.1:5678} without TLS in one's own house.
     */
    public static Set<Origin> list(String text) {
        return SEPARATOR
                .splitAsStream(text.strip())
                .filter(entry -> !entry.isEmpty())
                .map(Origin::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of a list that are no origins, for whoever wrote it. */
    public static Stream<String> unreadable(String text) {
        return SEPARATOR
                .splitAsStream(text.strip())
                .filter(entry -> !entry.isEmpty() && parse(entry).isEmpty());
    }

    public boolean isEncrypted() {
        return scheme.equals("https");
    }

    boolean isUsual() {
        return isEncrypted() && port == HTTPS_PORT;
    }

    private static Optional<Origin> parse(String entry) {
        try {
            URI address = URI.create(entry.contains("://") ? entry : "https://" + entry);
            boolean bare = address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && Set.of("", "/").contains(String.valueOf(address.getRawPath()));
            return bare ? of(address) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return lower(address.getScheme()).equals("https") ? HTTPS_PORT : HTTP_PORT;
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
