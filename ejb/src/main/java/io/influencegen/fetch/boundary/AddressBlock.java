package io.influencegen.fetch.boundary;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Neighbouring addresses, written {@code 10.0.0.0/8}, or a single one. */
public record AddressBlock(InetAddress start, int bits) {
    public static AddressBlock parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length > 2 || !parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw unreadable(text, null);
        }
        try {
            InetAddress start = InetAddress.getByName(parts[0]);
            int most = start.getAddress().length * Byte.SIZE;
            int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > most) {
                throw unreadable(text, null);
            }
            return new AddressBlock(start, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw unreadable(text, e);
        }
    }

    /** Several, with commas between. */
    public static List<AddressBlock> list(String texts) {
        return Stream.of(texts.split(",", -1))
                .filter(text -> !text.isBlank())
                .map(AddressBlock::parse)
                .toList();
    }

    public boolean holds(InetAddress candidate) {
        byte[] wanted = start.getAddress();
        byte[] address = candidate.getAddress();
        if (address.length != wanted.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((wanted[bit / Byte.SIZE] & mask) != (address[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException unreadable(String text, Exception cause) {
        return new IllegalArgumentException(
                "\"%s\" is no address or block of addresses like 10.0.0.0/8".formatted(text), cause);
    }
}
