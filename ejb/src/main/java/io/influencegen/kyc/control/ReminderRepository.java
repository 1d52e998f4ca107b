package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Who was reminded of what. */
@Dependent
public class ReminderRepository extends NativeRepository {
    protected ReminderRepository() {}

    ReminderRepository(EntityManager entities) {
        super(entities);
    }

    /** When somebody's paper was last described; it stays so until the transaction ends. */
    Optional<Instant> lockDescribed(UserId who) {
        return column(
                        "select changed_at from influencegen.kyc_paper where influencer = cast(?1 as uuid) for share",
                        who.value())
                .stream()
                .map(NativeRepository::instant)
                .findFirst();
    }

    /** False where it was said before. */
    boolean add(UserId who, Instant described, int threshold, Instant now) {
        return execute("""
                insert into influencegen.kyc_reminder (influencer, described, threshold, told_at)
                values (cast(?1 as uuid), ?2, ?3, ?4) on conflict do nothing""", who.value(), described, threshold, now) == 1;
    }
}
