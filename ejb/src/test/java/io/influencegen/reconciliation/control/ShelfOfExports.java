package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.fetch.boundary.FetchFailed;
import io.influencegen.fetch.boundary.FetchRules;
import io.influencegen.fetch.boundary.SafeFetch;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.storage.control.ShelfStage;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Providers and their files, in a real store. */
final class ShelfOfExports {
    final ShelfStage objects;
    InputStream answer = InputStream.nullInputStream();

    ShelfOfExports(Path folder) {
        objects = new ShelfStage(folder);
        database().truncate("reconciliation_provider");
    }

    TestDatabase database() {
        return objects.keys.database;
    }

    SettableClock clock() {
        return objects.keys.clock;
    }

    ExportProvider provider(String key, boolean watched) {
        ExportProvider provider = new ExportProvider(
                key,
                key,
                InventedExport.mapping(),
                "https://" + key + ".example/november.csv?token=s3cret",
                watched,
                0);
        database().run(entities -> new ExportProviderRepository(entities).add(provider, "test", Instant.EPOCH));
        return provider;
    }

    FileShelf shelf(EntityManager entities) {
        return shelf(entities, new RequestContext());
    }

    private FileShelf shelf(EntityManager entities, RequestContext context) {
        return new FileShelf(
                new ExportProviderRepository(entities),
                new ExportFileRepository(entities),
                objects.store(entities),
                new Answering(),
                context,
                clock());
    }

    FolderTaker taker(EntityManager entities, ExportFolders folders) {
        RequestContext context = new RequestContext();
        return new FolderTaker(folders, shelf(entities, context), new PreviewReader(), context);
    }

    long count(String of) {
        return ((Number) database()
                        .call(entities -> entities.createNativeQuery("select count(*) from influencegen." + of)
                                .getSingleResult()))
                .longValue();
    }

    /** A run of this file as its row has it, begun and ended at these times; not ended where that is null. */
    UUID run(UUID file, Instant begun, Instant ended) {
        UUID run = UUID.randomUUID();
        database()
                .run(entities -> entities.createNativeQuery("""
                        insert into influencegen.reconciliation_run (id, provider, file_id, stage, as_of, begun_at, ended_at)
                        select ?1, provider, id, case when cast(?3 as text) = '' then 'RECEIVED' else 'DONE' end, ?4, ?4,
                               cast(nullif(?3, '') as timestamptz) from influencegen.reconciliation_file where id = ?2""")
                        .setParameter(1, run)
                        .setParameter(2, file)
                        .setParameter(3, ended == null ? "" : ended.toString())
                        .setParameter(4, java.sql.Timestamp.from(begun))
                        .executeUpdate());
        return run;
    }

    private final class Answering extends SafeFetch {
        @Override
        public InputStream open(String address, FetchRules rules) throws FetchFailed {
            return answer;
        }
    }
}
