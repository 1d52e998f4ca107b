package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.fetch.boundary.FetchFailed;
import io.influencegen.fetch.boundary.FetchRules;
import io.influencegen.fetch.boundary.SafeFetch;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.control.ExportRunRepository.Arrived;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.storage.boundary.StoredObject;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Files as they came, encrypted: full of people, they are under a key of the provider that sent them. */
@Dependent
public class FileShelf {
    private static final int MOST_FETCHED = 64 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String FETCHED = "fetched";

    @Inject
    private ExportRunRepository runs;

    @Inject
    private ObjectStore store;

    @Inject
    private SafeFetch fetch;

    @Inject
    private RequestContext context;

    @Inject
    private Clock clock;

    public ExportProvider provider(String key) {
        return runs.providers().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new DomainException(ReconciliationError.RECONCILIATION_PROVIDER_UNKNOWN, key));
    }

    /** The file of this id, or what the provider's address has now. */
    UUID fileOf(ExportProvider provider, String id) {
        if (id.isEmpty()) {
            return fetched(provider);
        }
        return runs.file(UUID.fromString(id))
                .filter(file -> file.provider().equals(provider.key()))
                .map(Arrived::id)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private UUID fetched(ExportProvider provider) {
        if (provider.address().isEmpty()) {
            throw new DomainException(ReconciliationError.RECONCILIATION_SOURCE_MISSING, provider.name());
        }
        try {
            byte[] content = fetch.get(provider.address(), FetchRules.anybodyPublic(MOST_FETCHED, PATIENCE));
            return keep(provider.key(), FETCHED, new ByteArrayInputStream(content));
        } catch (FetchFailed e) {
            throw new DomainException(e, ReconciliationError.RECONCILIATION_ADDRESS_FAILED, e.getMessage());
        }
    }

    /** The same content of the same provider is the same file. */
    public UUID keep(String provider, String name, InputStream content) {
        provider(provider);
        StoredObject stored = store.put(content, subject(provider), "application/octet-stream");
        if (stored.size() == 0) {
            throw new DomainException(ReconciliationError.RECONCILIATION_FILE_EMPTY);
        }
        Instant now = clock.instant();
        String clean = name.replace('\0', ' ').strip();
        return runs.obtainFile(
                new Arrived(
                        TimeOrderedId.next(now.toEpochMilli()),
                        provider,
                        stored.sha256(),
                        clean.substring(0, Math.min(clean.length(), LONGEST_NAME)),
                        stored.size()),
                context.caller().name(),
                now);
    }

    InputStream open(Arrived file) {
        return store.open(subject(file.provider()), file.sha256());
    }

    private static SubjectId subject(String provider) {
        return new SubjectId(
                UUID.nameUUIDFromBytes(("reconciliation-files:" + provider).getBytes(StandardCharsets.UTF_8)));
    }
}
