package io.influencegen.fetch.boundary;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/** A destination whose name was resolved once, and whose addresses may all be reached: connect to these, never ask again. */
public record CheckedDestination(URI uri, List<InetAddress> addresses) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    public boolean isEncrypted() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** The same resource, at the address instead of the name. */
    public URI at(InetAddress address) {
        String literal = address.getHostAddress().replaceAll("%.*", "");
        String host = address instanceof Inet6Address ? "[" + literal + "]" : literal;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(uri.getScheme() + "://" + host + ":" + port() + path + query);
    }

    public String hostHeader() {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return isEncrypted() ? HTTPS_PORT : HTTP_PORT;
    }
}
