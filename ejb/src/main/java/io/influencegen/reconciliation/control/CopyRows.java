package io.influencegen.reconciliation.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in the binary form of COPY, one value after the other. */
final class CopyRows {
    static final byte[] HEAD = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    static final byte[] TAIL = {(byte) 0xFF, (byte) 0xFF};

    private static final int NULL = -1;

    private byte[] bytes = new byte[1 << 17];
    private int length;

    void row(int values) {
        reserve(Short.BYTES);
        bytes[length++] = (byte) (values >>> 8);
        bytes[length++] = (byte) values;
    }

    void number(long value) {
        reserve(Integer.BYTES + Long.BYTES);
        integer(Long.BYTES);
        integer((int) (value >>> 32));
        integer((int) value);
    }

    void flag(boolean value) {
        reserve(Integer.BYTES + 1);
        integer(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    /** Nothing where it is empty. */
    void text(String value) {
        if (value == null || value.isEmpty()) {
            reserve(Integer.BYTES);
            integer(NULL);
        } else {
            bytes(value.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
        }
    }

    void day(Integer daysSince2000) {
        reserve(Integer.BYTES * 2);
        if (daysSince2000 == null) {
            integer(NULL);
        } else {
            integer(Integer.BYTES);
            integer(daysSince2000);
        }
    }

    /** As many bytes as these are, or {@code most}; nothing for null. */
    void bytes(byte[] value, int most) {
        int size = value == null ? 0 : Math.min(value.length, most);
        reserve(Integer.BYTES + size);
        integer(value == null ? NULL : size);
        if (value != null) {
            System.arraycopy(value, 0, bytes, length, size);
            length += size;
        }
    }

    private void integer(int value) {
        bytes[length++] = (byte) (value >>> 24);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    byte[] written() {
        return Arrays.copyOf(bytes, length);
    }
}
