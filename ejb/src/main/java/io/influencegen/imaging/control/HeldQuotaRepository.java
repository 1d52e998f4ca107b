package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.usage.boundary.OpenHolds;
import io.influencegen.usage.boundary.QuotaHold;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Pictures that wait or are being made, for whoever closes a month of quotas. */
@Dependent
public class HeldQuotaRepository extends NativeRepository implements OpenHolds {
    protected HeldQuotaRepository() {}

    HeldQuotaRepository(EntityManager entities) {
        super(entities);
    }

    @Override
    public List<QuotaHold> of(LocalDate month) {
        return rows("""
                        select owner_id, campaign from influencegen.generation
                         where state in ('QUEUED', 'RUNNING') and quota_month = ?1""", Date.valueOf(month)).stream()
                .map(row -> new QuotaHold(new UserId((UUID) row[0]), maybeText(row[1]), month))
                .toList();
    }
}
