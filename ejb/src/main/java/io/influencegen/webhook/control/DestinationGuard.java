package io.influencegen.webhook.control;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says where webhooks may go: https to public addresses. Only in networks that are named as one's own (where a collector
 * stands) also plain http and addresses that are not public.
 */
final class DestinationGuard {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Resolver resolver;
    private final List<AddressBlock> own;

    DestinationGuard(Resolver resolver, List<AddressBlock> own) {
        this.resolver = resolver;
        this.own = List.copyOf(own);
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

    CheckedDestination check(String destination) throws Forbidden, UnknownHostException {
        URI uri = parse(destination);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        refuseIf(!SCHEMES.contains(scheme), "The destination is not an http or https address");
        refuseIf(uri.getHost() == null || uri.getRawUserInfo() != null, "The destination has no plain host name");
        List<InetAddress> addresses = List.of(resolver.resolve(uri.getHost()));
        boolean ours = addresses.stream().allMatch(this::isOurs);
        refuseIf(scheme.equals("http") && !ours, "Plain http is not allowed, use https");
        boolean open = addresses.stream().allMatch(address -> PublicAddresses.contain(address) || isOurs(address));
        refuseIf(!open, "The destination is a private or reserved address");
        return new CheckedDestination(uri, addresses);
    }

    private boolean isOurs(InetAddress address) {
        return own.stream().anyMatch(block -> block.holds(address));
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
