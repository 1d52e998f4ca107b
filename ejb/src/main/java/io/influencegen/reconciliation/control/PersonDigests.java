package io.influencegen.reconciliation.control;

import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Fingerprints of what is said about a person, under the product's key: equal where both sides say the same, and of no use to anybody
 * without the key. Cut to 128 bits. For one thread.
 */
final class PersonDigests {
    private static final IndexedField NAME = new IndexedField("reconciliation.name", Plain::name);
    private static final IndexedField BIRTH = IndexedField.exact("reconciliation.birth-date");
    private static final IndexedField DOCUMENT = new IndexedField("reconciliation.document", Plain::number);

    private final BlindIndex.Series names;
    private final BlindIndex.Series births;
    private final BlindIndex.Series documents;

    PersonDigests(BlindIndex index) {
        names = index.series(NAME);
        births = index.series(BIRTH);
        documents = index.series(DOCUMENT);
    }

    /** All 32 bytes, of which the first 16 count; null for nothing. */
    byte[] name(String name) {
        return name.isBlank() ? null : names.of(name);
    }

    /** The date as {@code 1994-08-23}. */
    byte[] birth(String date) {
        return date.isEmpty() ? null : births.of(date);
    }

    byte[] document(String number) {
        return number.isBlank() ? null : documents.of(number);
    }

    static Optional<UUID> cut(byte[] digest) {
        return Optional.ofNullable(digest)
                .map(ByteBuffer::wrap)
                .map(bytes -> new UUID(bytes.getLong(), bytes.getLong()));
    }
}
