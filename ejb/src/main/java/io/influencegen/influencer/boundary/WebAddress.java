package io.influencegen.influencer.boundary;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A blog or a site of one's own: a name that everybody's machine finds, and perhaps a path. */
final class WebAddress {
    private static final int LONGEST = 200;
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern NOT_PUBLIC =
            Pattern.compile(".*\\.(?:local|localhost|internal|intranet|lan|home|corp|test|invalid|onion|arpa)");

    private WebAddress() {}

    static Handle read(String text) {
        if (text.isEmpty()
                || text.length() > LONGEST
                || Platform.ofAddress(text).isPresent()) {
            throw Platform.WEBSITE.refused();
        }
        try {
            URI typed = new URI(text.matches("(?i)^https?://.*") ? text : "https://" + text);
            return handle(typed);
        } catch (URISyntaxException | IllegalArgumentException broken) {
            throw Platform.WEBSITE.refused();
        }
    }

    private static Handle handle(URI typed) throws URISyntaxException {
        String authority = String.valueOf(typed.getRawAuthority());
        String host = IDN.toASCII(authority.toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES);
        if (!HOST.matcher(host).matches() || NOT_PUBLIC.matcher(host).matches()) {
            throw Platform.WEBSITE.refused();
        }
        String path = typed.getRawPath() == null ? "" : typed.getRawPath().replaceFirst("/+$", "");
        URI address = new URI("https://" + host + path);
        return new Handle(host.replaceFirst("^www\\.", "") + path, URI.create(address.toASCIIString()));
    }
}
