package io.influencegen.fetch.boundary;

import io.influencegen.fetch.control.InHouse;
import io.influencegen.fetch.control.PublicAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says where requests may go: https to public addresses. Only in networks that are named as one's own, or to origins that are
 * named one by one, also plain http and addresses that are not public.
 */
public final class DestinationGuard {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HIGHEST_PORT = 65_535;

    private final Resolver resolver;
    private final List<AddressBlock> own;

    public DestinationGuard(Resolver resolver, List<AddressBlock> own) {
        this.resolver = resolver;
        this.own = List.copyOf(own);
    }

    /** Finds all addresses of a name. */
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** This will never be reached, and why. */
    public static final class Forbidden extends Exception {
        private static final long serialVersionUID = 1L;

        Forbidden(String reason) {
            super(reason);
        }
    }

    /** For what administrators have set, in networks of ours or on the open internet. */
    public CheckedDestination check(String destination) throws Forbidden, UnknownHostException {
        return check(parse(destination), this::isOurs);
    }

    /** For what somebody else has named, within the rules. */
    CheckedDestination check(URI destination, FetchRules rules) throws Forbidden, UnknownHostException {
        requirePlain(destination);
        Origin origin = Origin.of(destination).orElseThrow();
        refuseIf(!rules.allow(origin), "Nothing may be fetched from " + origin.host() + ":" + origin.port());
        boolean named = rules.origins().contains(origin);
        return check(destination, address -> named && InHouse.contains(address));
    }

    private CheckedDestination check(URI uri, Predicate<InetAddress> exempt) throws Forbidden, UnknownHostException {
        requirePlain(uri);
        List<InetAddress> addresses = List.of(resolver.resolve(bare(uri.getHost())));
        boolean ours = !addresses.isEmpty() && addresses.stream().allMatch(exempt);
        refuseIf(uri.getScheme().equalsIgnoreCase("http") && !ours, "Plain http is not allowed, use https");
        boolean open = !addresses.isEmpty()
                && addresses.stream().allMatch(address -> PublicAddresses.contain(address) || exempt.test(address));
        refuseIf(!open, "The destination is a private or reserved address");
        return new CheckedDestination(uri, addresses);
    }

    private static void requirePlain(URI uri) throws Forbidden {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        refuseIf(!SCHEMES.contains(scheme), "The destination is not an http or https address");
        refuseIf(uri.getHost() == null || uri.getRawUserInfo() != null, "The destination has no plain host name");
        refuseIf(isDisguised(uri.getHost()), "The destination writes its address in a way of its own");
        refuseIf(uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT, "The destination has no such port");
    }

    /** Numbers that some read as octal, hexadecimal or a single one, and others do not. */
    private static boolean isDisguised(String host) {
        String last = host.replaceAll("\\.$", "").replaceAll("^.*\\.", "");
        boolean numeric = last.matches("(?i)\\d+|0x[0-9a-f]*");
        return numeric && !host.matches("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
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
