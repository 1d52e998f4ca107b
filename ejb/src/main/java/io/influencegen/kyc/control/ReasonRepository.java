package io.influencegen.kyc.control;

import io.influencegen.kyc.boundary.ReasonView;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The reasons of the catalogue. */
@Dependent
public class ReasonRepository extends NativeRepository {
    private static final String SELECT =
            "select key, item, verdict, title, words, enabled, version from influencegen.kyc_reason ";

    protected ReasonRepository() {}

    ReasonRepository(EntityManager entities) {
        super(entities);
    }

    List<ReasonView> all() {
        return read(SELECT + "order by item, verdict, title, key");
    }

    List<ReasonView> find(String key) {
        return read(SELECT + "where key = ?1", key);
    }

    /** False where there is one. */
    boolean add(ReasonView reason, String by, Instant now) {
        return execute(
                        """
                insert into influencegen.kyc_reason (key, item, verdict, title, words, enabled, changed_at, changed_by, version)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1) on conflict do nothing""",
                        reason.key(),
                        reason.item(),
                        reason.verdict(),
                        reason.title(),
                        reason.words(),
                        reason.enabled(),
                        now,
                        by)
                == 1;
    }

    /** False where it is another version by now. */
    boolean change(ReasonView reason, String by, Instant now) {
        return execute(
                        """
                update influencegen.kyc_reason
                   set item = ?2, verdict = ?3, title = ?4, words = ?5, enabled = ?6, changed_at = ?7, changed_by = ?8, version = version + 1
                 where key = ?1 and version = ?9""",
                        reason.key(),
                        reason.item(),
                        reason.verdict(),
                        reason.title(),
                        reason.words(),
                        reason.enabled(),
                        now,
                        by,
                        reason.version())
                == 1;
    }

    boolean delete(String key) {
        return execute("delete from influencegen.kyc_reason where key = ?1", key) == 1;
    }

    private List<ReasonView> read(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .map(row -> new ReasonView(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Boolean) row[5],
                        ((Number) row[6]).longValue()))
                .toList();
    }
}
