package io.influencegen.webhook.control;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses belong to the open internet, and not to this host, its network, a cloud's metadata service or nobody. */
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));
    /** Global unicast; all else of IPv6 is local, multicast or unassigned. */
    private static final Block IPV6_GLOBAL = Block.of("2000::", 3);
    /** Parts of it that lead elsewhere: Teredo and documentation, and 6to4, which wraps an IPv4 address. */
    private static final List<Block> IPV6_NOT_PUBLIC =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddresses() {}

    private record Block(InetAddress start, int bits) {
        static Block of(String start, int bits) {
            try {
                return new Block(InetAddress.getByName(start), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(start, e);
            }
        }

        boolean holds(InetAddress candidate) {
            byte[] wanted = start.getAddress();
            byte[] address = candidate.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((wanted[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean contain(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC.stream().noneMatch(block -> block.holds(address))
                : IPV6_GLOBAL.holds(address) && IPV6_NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }
}
