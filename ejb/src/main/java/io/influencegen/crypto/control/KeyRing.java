package io.influencegen.crypto.control;

import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.crypto.boundary.KeyStatus;
import io.influencegen.crypto.boundary.RewrapStep;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of master keys. A new one is in its place before anything is wrapped with it; an old one leaves only after a
 * locked count has found nothing that it wraps. Every step can be cut off and done again.
 */
@ApplicationScoped
public class KeyRing {
    private static final Logger LOG = System.getLogger(KeyRing.class.getName());

    private MasterKeyRepository masterKeys;
    private KeyRepository keys;
    private ProductKeys productKeys;
    private KeyEncryption encryption;
    private Clock clock;

    protected KeyRing() {}

    @Inject
    KeyRing(
            MasterKeyRepository masterKeys,
            KeyRepository keys,
            ProductKeys productKeys,
            KeyEncryption encryption,
            Clock clock) {
        this.masterKeys = masterKeys;
        this.keys = keys;
        this.productKeys = productKeys;
        this.encryption = encryption;
        this.clock = clock;
    }

    /** At start: makes the first master key of an empty database, or finds out now whether those in use are all there. */
    public void open() {
        masterKeys.lockOpening();
        List<MasterKeyRepository.Met> met = masterKeys.all();
        if (met.stream().allMatch(key -> key.wraps() == 0)) {
            encryption.createFirst();
        }
        Set<String> present = encryption.ids();
        String missing = met.stream()
                .filter(key -> key.wraps() > 0 && !present.contains(key.id()))
                .map(MasterKeyRepository.Met::id)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new DomainException(CryptoError.MASTER_KEY_MISSING, encryption.place(), missing);
        }
        masterKeys.register(present, clock.instant());
        productKeys.open();
    }

    public KeyStatus status() {
        Set<String> present = encryption.ids();
        String primary = present.isEmpty() ? "" : encryption.primary();
        List<KeyStatus.MasterKey> views = masterKeys.all().stream()
                .filter(key -> !key.removed())
                .map(key -> new KeyStatus.MasterKey(
                        key.id(), key.since(), key.id().equals(primary), present.contains(key.id()), key.wraps()))
                .sorted(Comparator.comparing(KeyStatus.MasterKey::primary).reversed())
                .toList();
        return new KeyStatus(encryption.place(), encryption.changeable(), views);
    }

    public String rotate() {
        String id = encryption.rotate();
        masterKeys.register(encryption.ids(), clock.instant());
        LOG.log(Level.INFO, "Master key {0} became primary", id);
        return id;
    }

    /** Wraps up to {@code limit} keys anew, those after the given person; a key that does not open is left and counted. */
    public RewrapStep rewrap(SubjectId after, int limit) {
        String primary = encryption.primary();
        List<String> old = masterKeys.all().stream()
                .filter(key -> key.wraps() > 0 && !key.id().equals(primary))
                .map(MasterKeyRepository.Met::id)
                .toList();
        if (old.isEmpty()) {
            return new RewrapStep(0, 0, after, true);
        }
        if (!masterKeys.holdLive(primary)) {
            throw new DomainException(CryptoError.MASTER_KEY_MISSING, encryption.place(), primary);
        }
        productKeys.rewrap(primary);
        Map<SubjectId, WrappedKey> outdated = keys.takeOutdated(old, after, limit);
        Map<SubjectId, WrappedKey> fresh = new HashMap<>();
        outdated.forEach((subject, wrapped) -> rewrap(subject, wrapped, fresh));
        keys.rewrap(primary, fresh);
        return new RewrapStep(
                fresh.size(), outdated.size() - fresh.size(), last(outdated, after), outdated.size() < limit);
    }

    private void rewrap(SubjectId subject, WrappedKey wrapped, Map<SubjectId, WrappedKey> fresh) {
        try {
            fresh.put(subject, encryption.wrap(encryption.unwrap(wrapped, subject.bytes()), subject.bytes()));
        } catch (DomainException unopened) {
            LOG.log(
                    Level.ERROR,
                    "Data key of subject " + subject + " does not open and keeps its master key",
                    unopened);
        }
    }

    /** PostgreSQL orders UUIDs by their bytes, as their text does; Java's own order has signs. */
    private static SubjectId last(Map<SubjectId, WrappedKey> taken, SubjectId otherwise) {
        return taken.keySet().stream()
                .max(Comparator.comparing(SubjectId::toString))
                .orElse(otherwise);
    }

    /** From here on nothing is wrapped with it; {@link #forgetRetired} then takes it from its place. */
    public void retire(String id) {
        masterKeys.lockForRemoval(id);
        MasterKeyRepository.Met key = masterKeys.all().stream()
                .filter(met -> met.id().equals(id) && !met.removed())
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (key.wraps() > 0 || id.equals(encryption.primary())) {
            throw new DomainException(CryptoError.MASTER_KEY_IN_USE, id, key.wraps());
        }
        if (!encryption.changeable()) {
            throw new DomainException(CryptoError.MASTER_KEYS_FIXED, encryption.place());
        }
        masterKeys.markRemoved(id, clock.instant());
        LOG.log(Level.INFO, "Master key {0} was retired", id);
    }

    /** Takes retired keys from their place. A transaction of its own, after the one that retired them has committed. */
    public void forgetRetired() {
        if (encryption.changeable()) {
            Set<String> present = encryption.ids();
            masterKeys.all().stream()
                    .filter(key -> key.removed() && present.contains(key.id()))
                    .forEach(key -> encryption.remove(key.id()));
        }
    }
}
