package io.influencegen.webhook.control;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says where webhooks may go: https to public addresses. Only where private addresses are allowed expressly (a collector
 * in one's own network, a demo), plain http and any address.
 */
final class DestinationGuard {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Resolver resolver;

    DestinationGuard(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Finds all addresses of a name. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** This will never be reached, and why. */
    static final class Forbidden extends Exception {
        private static final long serialVersionUID = 1L;

        Forbidden(String reason) {
            super(reason);
        }
    }

    CheckedDestination check(String destination, boolean privateAllowed) throws Forbidden, UnknownHostException {
        URI uri = parse(destination);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        refuseIf(!SCHEMES.contains(scheme), "The destination is not an http or https address");
        refuseIf(scheme.equals("http") && !privateAllowed, "Plain http is not allowed, use https");
        refuseIf(uri.getHost() == null || uri.getRawUserInfo() != null, "The destination has no plain host name");
        List<InetAddress> addresses = List.of(resolver.resolve(uri.getHost()));
        boolean open = addresses.stream().allMatch(PublicAddresses::contain);
        refuseIf(!open && !privateAllowed, "The destination is a private or reserved address");
        return new CheckedDestination(uri, addresses);
    }

    private static URI parse(String destination) throws Forbidden {
        try {
            return URI.create(destination);
        } catch (IllegalArgumentException e) {
            throw new Forbidden("The destination is not a web address");
        }
    }

    private static void refuseIf(boolean bad, String reason) throws Forbidden {
        if (bad) {
            throw new Forbidden(reason);
        }
    }
}
