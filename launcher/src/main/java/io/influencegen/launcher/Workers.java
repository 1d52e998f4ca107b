package io.influencegen.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;

/** Which image workers the portal shall use: one that is started here on {@code port}, some elsewhere, or none. */
record Workers(String urls, int port) {
    private static final String NO_ADDRESS =
            "INFLUENCEGEN_WORKER_URLS names \"%s\", but must be addresses like http://host:8090, separated by commas.";

    static Workers here() {
        int port = Ports.anyFree();
        return new Workers("http://127.0.0.1:" + port, port);
    }

    static Workers elsewhere(String urls) {
        Stream.of(urls.split(",", -1)).map(String::strip).forEach(Workers::requireAddress);
        return new Workers(urls.replaceAll("\\s", ""), 0);
    }

    private static void requireAddress(String url) {
        try {
            URI address = new URI(url);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return;
            }
        } catch (URISyntaxException unreadable) {
            throw new LaunchFailure(NO_ADDRESS.formatted(url), unreadable);
        }
        throw new LaunchFailure(NO_ADDRESS.formatted(url));
    }

    static Workers none() {
        return new Workers("", 0);
    }

    boolean startsOne() {
        return port != 0;
    }
}
