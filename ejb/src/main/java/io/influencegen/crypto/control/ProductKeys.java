package io.influencegen.crypto.control;

import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Keys of the product as a whole. They never change, however often the master key does: what they made must stay findable. */
@ApplicationScoped
public class ProductKeys {
    private static final String BLIND_INDEX = "blind-index";

    private KeyRepository keys;
    private KeyEncryption encryption;
    private RandomBytes random;
    private Clock clock;

    private volatile byte[] blindIndex;

    protected ProductKeys() {}

    @Inject
    ProductKeys(KeyRepository keys, KeyEncryption encryption, RandomBytes random, Clock clock) {
        this.keys = keys;
        this.encryption = encryption;
        this.random = random;
        this.clock = clock;
    }

    public byte[] blindIndex() {
        byte[] key = blindIndex;
        if (key == null) {
            key = find(BLIND_INDEX)
                    .orElseThrow(
                            () -> new DomainException(CryptoError.MASTER_KEY_MISSING, encryption.place(), BLIND_INDEX));
            blindIndex = key;
        }
        return key;
    }

    /** Makes those that are not there, and opens each once: a wrong master key is found out here, not by a user. */
    void open() {
        if (find(BLIND_INDEX).isEmpty()) {
            WrappedKey wrapped = encryption.wrap(random.next(DataKey.BYTES), owner(BLIND_INDEX));
            keys.addProductKey(BLIND_INDEX, wrapped, clock.instant());
        }
    }

    int rewrap(String primary) {
        var outdated = keys.outdatedProductKeys(primary);
        outdated.forEach(purpose ->
                keys.rewrapProductKey(purpose, encryption.wrap(find(purpose).orElseThrow(), owner(purpose))));
        return outdated.size();
    }

    private Optional<byte[]> find(String purpose) {
        return keys.productKey(purpose).map(wrapped -> encryption.unwrap(wrapped, owner(purpose)));
    }

    private static byte[] owner(String purpose) {
        return purpose.getBytes(StandardCharsets.UTF_8);
    }
}
