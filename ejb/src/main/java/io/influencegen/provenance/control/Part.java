package io.influencegen.provenance.control;

import java.nio.ByteBuffer;
import java.util.List;

/** A stretch of a picture file that belongs together, frame and all. What has no name is carried on as it is. */
record Part(String name, ByteBuffer bytes) {
    static Part of(String name, byte[] bytes) {
        return new Part(name, ByteBuffer.wrap(bytes));
    }

    int size() {
        return bytes.remaining();
    }

    /** From one place on, without what is before. */
    byte[] from(int offset) {
        return slice(offset, size());
    }

    byte[] slice(int from, int to) {
        byte[] content = new byte[to - from];
        bytes.get(bytes.position() + from, content);
        return content;
    }

    boolean startsWith(byte[] prefix, int offset) {
        return size() >= offset + prefix.length
                && bytes.slice(bytes.position() + offset, prefix.length).equals(ByteBuffer.wrap(prefix));
    }

    static byte[] join(List<Part> parts) {
        int size = parts.stream().mapToInt(Part::size).sum();
        ByteBuffer joined = ByteBuffer.allocate(size);
        parts.forEach(part -> joined.put(part.bytes().duplicate()));
        return joined.array();
    }

    /** How far from the start of the file a part lies. */
    static int offset(List<Part> parts, int index) {
        return parts.subList(0, index).stream().mapToInt(Part::size).sum();
    }
}
