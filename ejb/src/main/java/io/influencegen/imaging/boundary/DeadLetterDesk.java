package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.control.DeadLetterOffice;
import io.influencegen.imaging.control.DeadLetterRepository;
import io.influencegen.imaging.control.EachOfMany;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where operators see which pictures could not be made and why, mend what was asked, and have them tried again. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class DeadLetterDesk {
    private static final String TARGET = "generation";

    @Inject
    private DeadLetterOffice office;

    @Inject
    private DeadLetterRepository letters;

    @Inject
    private OperatorSteps steps;

    @Inject
    private AuditLog audit;

    /** Filters: {@code model}, {@code code}, {@code person}, {@code campaign}, {@code from}, {@code to}. The last to die first. */
    public Page<DeadLetter> list(ListQuery query) {
        return office.list(query);
    }

    public DeadLetter find(UUID id) {
        return office.find(id);
    }

    public long count() {
        return letters.count(Selection.allBut(ListQuery.first(1), Set.of()), office::peopleNamed);
    }

    /** How many {@link #replay(Selection)} and {@link #giveUp} would concern now. */
    public int count(Selection selection) {
        return Math.toIntExact(letters.count(selection, office::peopleNamed));
    }

    /** Takes one of its owner's quota again and puts it back in line; refused with REPLAY_OVER_QUOTA. */
    public void replay(UUID id) {
        if (!steps.replay(id)) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }

    /** Up to 5000 at once, each in a transaction of its own, so that one that is refused keeps none of the others. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Replayed replay(Selection selection) {
        return EachOfMany.replay(letters.ids(selection, office::peopleNamed, EachOfMany.MOST), steps::replay);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Replayed replayMatching(ListQuery query) {
        return replay(Selection.allBut(query, Set.of()));
    }

    /** Changes what is asked, within what its model allows; it is still a dead letter. */
    public void correct(UUID id, DeadLetterChange change) {
        DeadLetter before = office.find(id);
        DeadLetter after = office.correct(before, change);
        audit.record(
                AuditEntry.of("imaging.corrected").on(TARGET, id.toString()).change(trace(before), trace(after)));
    }

    public void correctAndReplay(UUID id, DeadLetterChange change) {
        correct(id, change);
        office.replay(id);
        audit.record(AuditEntry.of("imaging.replayed").on(TARGET, id.toString()));
    }

    /** They stay failed and are nobody's work any more; the reason is kept. Says how many. */
    public int giveUp(Selection selection, String reason) {
        int count = office.giveUp(selection, reason);
        Map<String, String> what = new HashMap<>();
        selection.matching().ifPresent(query -> what.putAll(query.filters()));
        what.put("letters", selection.keys().toString());
        what.put("reason", reason);
        what.put("count", String.valueOf(count));
        audit.record(AuditEntry.of("imaging.given-up").change(Map.of(), what));
        return count;
    }

    /** A prompt may say more than others shall read; its hash proves what it was. */
    private static Map<String, String> trace(DeadLetter letter) {
        var asked = letter.asked();
        return Map.of(
                "model", asked.model(),
                "ratio", asked.ratio(),
                "seed", String.valueOf(asked.seed()),
                "steps", String.valueOf(asked.steps()),
                "guidance", String.valueOf(asked.guidance()),
                "prompt-sha256", Sha256.of(asked.prompt() + '\n' + asked.negativePrompt()));
    }
}
