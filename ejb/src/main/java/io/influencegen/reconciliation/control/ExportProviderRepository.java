package io.influencegen.reconciliation.control;

import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Providers, and how they write their files. */
@Dependent
public class ExportProviderRepository extends NativeRepository {
    protected ExportProviderRepository() {}

    ExportProviderRepository(EntityManager entities) {
        super(entities);
    }

    List<ExportProvider> providers() {
        return rows("""
                        select key, name, mapping, address, watched, version from influencegen.reconciliation_provider
                         order by name""").stream()
                .map(row -> new ExportProvider(
                        (String) row[0],
                        (String) row[1],
                        MappingText.read((String) row[2]),
                        (String) row[3],
                        (Boolean) row[4],
                        ((Number) row[5]).longValue()))
                .toList();
    }

    boolean add(ExportProvider provider, String by, Instant now) {
        return execute(
                        """
                        insert into influencegen.reconciliation_provider (key, name, mapping, address, watched, changed_at, changed_by, version)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1) on conflict do nothing""",
                        provider.key(),
                        provider.name(),
                        MappingText.write(provider.mapping()),
                        provider.address(),
                        provider.watched(),
                        now,
                        by)
                == 1;
    }

    boolean change(ExportProvider provider, String by, Instant now) {
        return execute(
                        """
                        update influencegen.reconciliation_provider
                           set name = ?2, mapping = ?3, address = ?4, watched = ?5, changed_at = ?6, changed_by = ?7, version = version + 1
                         where key = ?1 and version = ?8""",
                        provider.key(),
                        provider.name(),
                        MappingText.write(provider.mapping()),
                        provider.address(),
                        provider.watched(),
                        now,
                        by,
                        provider.version())
                == 1;
    }

    /** Until the transaction ends nobody else looks into this provider's folder; false when somebody does. */
    boolean lockFolder(String key) {
        return (Boolean)
                column("select pg_try_advisory_xact_lock(hashtextextended('reconciliation folder ' || ?1, 0))", key)
                        .get(0);
    }
}
