package io.influencegen.fetch.control;

import io.influencegen.fetch.boundary.AddressBlock;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the open internet, and not to this host, its network, a cloud's metadata service or nobody. */
public final class PublicAddresses {
    private static final List<AddressBlock> NOT_PUBLIC = List.of(
            AddressBlock.parse("0.0.0.0/8"),
            AddressBlock.parse("10.0.0.0/8"),
            AddressBlock.parse("100.64.0.0/10"),
            AddressBlock.parse("127.0.0.0/8"),
            AddressBlock.parse("169.254.0.0/16"),
            AddressBlock.parse("172.16.0.0/12"),
            AddressBlock.parse("192.0.0.0/24"),
            AddressBlock.parse("192.0.2.0/24"),
            AddressBlock.parse("192.88.99.0/24"),
            AddressBlock.parse("192.168.0.0/16"),
            AddressBlock.parse("198.18.0.0/15"),
            AddressBlock.parse("198.51.100.0/24"),
            AddressBlock.parse("203.0.113.0/24"),
            AddressBlock.parse("224.0.0.0/3"));
    /** Global unicast; all else of IPv6 is local, multicast or unassigned. */
    private static final AddressBlock IPV6_GLOBAL = AddressBlock.parse("2000::/3");
    /** Parts of it that lead elsewhere: Teredo and documentation, and 6to4, which wraps an IPv4 address. */
    private static final List<AddressBlock> IPV6_NOT_PUBLIC = List.of(
            AddressBlock.parse("2001::/23"),
            AddressBlock.parse("2001:db8::/32"),
            AddressBlock.parse("2002::/16"),
            AddressBlock.parse("3fff::/20"));

    private PublicAddresses() {}

    public static boolean contain(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC.stream().noneMatch(block -> block.holds(address))
                : IPV6_GLOBAL.holds(address) && IPV6_NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }
}
