package io.influencegen.crypto.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Whom data is about, and so whose key it is encrypted with. For accounts this is the account's id. */
public record SubjectId(UUID value) implements Serializable {
    public static SubjectId of(UserId user) {
        return new SubjectId(user.value());
    }

    /** Always 16 bytes, so that what follows them in associated data cannot be mistaken for a part of the id. */
    public byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
