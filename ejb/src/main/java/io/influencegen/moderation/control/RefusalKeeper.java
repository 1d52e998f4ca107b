package io.influencegen.moderation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.moderation.boundary.Objection;
import io.influencegen.storage.boundary.ObjectStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Notes what was refused to whom. What they asked for is sealed with their key and found by a blind index. */
@Dependent
public class RefusalKeeper {
    static final String TEXT = "refusal.text";
    private static final IndexedField INDEX = IndexedField.exact(TEXT);
    private static final Logger LOG = System.getLogger(RefusalKeeper.class.getName());

    private final RefusalRepository refusals;
    private final SubjectCipher cipher;
    private final BlindIndex index;
    private final ObjectStore store;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    RefusalKeeper(
            RefusalRepository refusals,
            SubjectCipher cipher,
            BlindIndex index,
            ObjectStore store,
            AuditLog audit,
            Clock clock) {
        this.refusals = refusals;
        this.cipher = cipher;
        this.index = index;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same for texts that read the same. */
    byte[] index(String text) {
        return index.of(INDEX, CompiledRules.essence(text));
    }

    public UUID noteText(UserId who, String text, Objection objection) {
        Instant now = now();
        byte[] sealed = cipher.encrypt(SubjectId.of(who), TEXT, text);
        UUID id = refusals.noteText(TimeOrderedId.next(now.toEpochMilli()), who, objection, sealed, index(text), now);
        return noted(id, who, "moderation.prompt-refused", objection);
    }

    public UUID notePicture(UserId who, UUID generation, byte[] thumbnail, Objection objection) {
        Instant now = now();
        String file = store.put(new ByteArrayInputStream(thumbnail), SubjectId.of(who), "image/png")
                .sha256();
        UUID id = refusals.notePicture(TimeOrderedId.next(now.toEpochMilli()), who, objection, generation, file, now);
        return noted(id, who, "moderation.picture-blocked", objection);
    }

    private UUID noted(UUID id, UserId who, String action, Objection objection) {
        audit.record(AuditEntry.of(action)
                .on("refusal", id.toString())
                .change(Map.of(), Map.of("rule", objection.rule(), "account", who.toString()))
                .outcome(Outcome.REFUSED));
        LOG.log(Level.INFO, "Refusal {0} was made by the rule \"{1}\"", id, objection.rule());
        return id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
