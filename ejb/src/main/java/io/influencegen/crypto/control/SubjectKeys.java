package io.influencegen.crypto.control;

import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Each person's key, made at first need in the transaction that needs it. The database is asked every time, so a destroyed
 * key is gone at once on every node; only unwrapping is remembered.
 */
@ApplicationScoped
public class SubjectKeys {
    private static final int TRIES = 3;

    private KeyRepository keys;
    private MasterKeyRepository masterKeys;
    private KeyEncryption encryption;
    private UnwrappedKeys unwrapped;
    private RandomBytes random;
    private Clock clock;

    protected SubjectKeys() {}

    @Inject
    SubjectKeys(
            KeyRepository keys,
            MasterKeyRepository masterKeys,
            KeyEncryption encryption,
            UnwrappedKeys unwrapped,
            RandomBytes random,
            Clock clock) {
        this.keys = keys;
        this.masterKeys = masterKeys;
        this.encryption = encryption;
        this.unwrapped = unwrapped;
        this.random = random;
        this.clock = clock;
    }

    public DataKey obtain(SubjectId subject) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<KeyRepository.Kept> kept = one(subject);
            if (kept.isPresent()) {
                return open(subject, kept.get());
            }
            byte[] secret = random.next(DataKey.BYTES);
            WrappedKey wrapped = encryption.wrap(secret, subject.bytes());
            if (keys.add(subject, wrapped, clock.instant())) {
                return new DataKey(secret);
            }
            masterKeys.register(encryption.ids(), clock.instant());
        }
        throw new DomainException(CryptoError.MASTER_KEY_MISSING, encryption.place(), encryption.primary());
    }

    /** For many people at once, all of whom are new. */
    public Map<SubjectId, DataKey> createAll(Collection<SubjectId> newcomers) {
        for (int tried = 0; tried < TRIES; tried++) {
            Map<SubjectId, DataKey> made = new HashMap<>();
            Map<SubjectId, WrappedKey> wrapped = new HashMap<>();
            for (SubjectId newcomer : newcomers) {
                byte[] secret = random.next(DataKey.BYTES);
                made.put(newcomer, new DataKey(secret));
                wrapped.put(newcomer, encryption.wrap(secret, newcomer.bytes()));
            }
            if (keys.addAll(encryption.primary(), wrapped, clock.instant()) == newcomers.size()) {
                return made;
            }
            masterKeys.register(encryption.ids(), clock.instant());
        }
        throw new DomainException(CryptoError.MASTER_KEY_MISSING, encryption.place(), encryption.primary());
    }

    public DataKey require(SubjectId subject) {
        return open(subject, one(subject).orElseThrow(() -> new DomainException(CryptoError.CIPHERTEXT_INVALID)));
    }

    /** Those that exist and are not destroyed. */
    public Map<SubjectId, DataKey> find(Collection<SubjectId> subjects) {
        Map<SubjectId, DataKey> found = new HashMap<>();
        keys.find(subjects).forEach((subject, kept) -> {
            if (kept.wrapped().isPresent()) {
                found.put(subject, open(subject, kept));
            }
        });
        return found;
    }

    public boolean destroy(SubjectId subject) {
        one(subject).flatMap(KeyRepository.Kept::wrapped).ifPresent(unwrapped::forget);
        return keys.destroy(subject, clock.instant());
    }

    private Optional<KeyRepository.Kept> one(SubjectId subject) {
        return Optional.ofNullable(keys.find(Set.of(subject)).get(subject));
    }

    private DataKey open(SubjectId subject, KeyRepository.Kept kept) {
        WrappedKey wrapped = kept.wrapped().orElseThrow(() -> new DomainException(CryptoError.KEY_DESTROYED));
        return unwrapped.get(wrapped, () -> new DataKey(encryption.unwrap(wrapped, subject.bytes())));
    }
}
