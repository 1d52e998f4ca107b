package io.influencegen.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of the portal for people who read them elsewhere. Never taken from a request, whose host anybody can make up. */
@ApplicationScoped
public class PortalLinks {
    private String base;

    protected PortalLinks() {}

    @Inject
    public PortalLinks(
            @ConfigProperty(name = "influencegen.http.public-url") Optional<String> publicUrl,
            @ConfigProperty(name = "influencegen.http.port", defaultValue = "8080") int port) {
        base = publicUrl.map(PortalLinks::checked).orElse("http://127.0.0.1:" + port);
    }

    /** The path begins with a slash. */
    public String to(String path) {
        return base + path;
    }

    private static String checked(String url) {
        URI address = URI.create(url.strip().replaceAll("/+$", ""));
        boolean usable = ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawQuery() == null;
        if (!usable) {
            throw new IllegalStateException(
                    "influencegen.http.public-url is \"" + url + "\", but must read like https://portal.example");
        }
        return address.toString();
    }
}
