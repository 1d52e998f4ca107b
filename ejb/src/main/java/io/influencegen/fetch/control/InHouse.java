package io.influencegen.fetch.control;

import io.influencegen.fetch.boundary.AddressBlock;
import java.net.InetAddress;
import java.util.List;

/** Addresses that stand in a house of one's own, and may be reached by whoever was named; never those of a cloud that gives out its keys. */
public final class InHouse {
    private static final List<AddressBlock> OWN =
            blocks("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1", "fc00::/7");
    private static final List<AddressBlock> METADATA = blocks("100.100.100.200", "fd00:ec2::254");

    private InHouse() {}

    public static boolean contains(InetAddress address) {
        return OWN.stream().anyMatch(block -> block.holds(address))
                && METADATA.stream().noneMatch(block -> block.holds(address));
    }

    private static List<AddressBlock> blocks(String... texts) {
        return List.of(texts).stream().map(AddressBlock::parse).toList();
    }
}
