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
import io.influencegen.reconciliation.boundary.Reconciliations;
import io.influencegen.reconciliation.control.ExportFileRepository.Arrived;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.storage.boundary.StorageError;
import io.influencegen.storage.boundary.StoredObject;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Files as they came, encrypted: full of people, they are under a key of the provider that sent them. */
@Dependent
public class FileShelf {
    private static final int LONGEST_NAME = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String FETCHED = "fetched";

    private final ExportProviderRepository providers;
    private final ExportFileRepository files;
    private final ObjectStore store;
    private final SafeFetch fetch;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    FileShelf(
            ExportProviderRepository providers,
            ExportFileRepository files,
            ObjectStore store,
            SafeFetch fetch,
            RequestContext context,
            Clock clock) {
        this.providers = providers;
        this.files = files;
        this.store = store;
        this.fetch = fetch;
        this.context = context;
        this.clock = clock;
    }

    public ExportProvider provider(String key) {
        return providers.providers().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new DomainException(ReconciliationError.RECONCILIATION_PROVIDER_UNKNOWN, key));
    }

    /** The file of this id, or what the provider's address has now. */
    UUID fileOf(ExportProvider provider, String id) {
        if (id.isEmpty()) {
            return fetched(provider);
        }
        return files.find(UUID.fromString(id))
                .filter(file -> file.provider().equals(provider.key()))
                .map(Arrived::id)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private UUID fetched(ExportProvider provider) {
        if (provider.address().isEmpty()) {
            throw new DomainException(ReconciliationError.RECONCILIATION_SOURCE_MISSING, provider.name());
        }
        FetchRules rules = FetchRules.anybodyPublic(Reconciliations.LARGEST_FILE, PATIENCE);
        try (InputStream content = fetch.open(provider.address(), rules)) {
            return keep(provider.key(), FETCHED, content);
        } catch (FetchFailed | IOException e) {
            throw new DomainException(e, ReconciliationError.RECONCILIATION_ADDRESS_FAILED, e.getMessage());
        } catch (DomainException e) {
            boolean brokenOff = e.code() == StorageError.CONTENT_BROKEN_OFF && e.getCause() != null;
            throw brokenOff
                    ? new DomainException(
                            e,
                            ReconciliationError.RECONCILIATION_ADDRESS_FAILED,
                            e.getCause().getMessage())
                    : e;
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
        UUID id = files.obtain(
                new Arrived(
                        TimeOrderedId.next(now.toEpochMilli()),
                        provider,
                        stored.sha256(),
                        clean.substring(0, Math.min(clean.length(), LONGEST_NAME)),
                        stored.size()),
                context.caller().name(),
                now);
        // It may have been removed between the two, because its time was over.
        if (store.find(subject(provider), stored.sha256()).isEmpty()) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        return id;
    }

    /** Its bytes; that it was here is still known. */
    void remove(Arrived file) {
        store.delete(subject(file.provider()), file.sha256());
    }

    InputStream open(UUID id) {
        Arrived file = files.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return open(file);
    }

    private InputStream open(Arrived file) {
        return store.open(subject(file.provider()), file.sha256());
    }

    private static SubjectId subject(String provider) {
        return new SubjectId(
                UUID.nameUUIDFromBytes(("reconciliation-files:" + provider).getBytes(StandardCharsets.UTF_8)));
    }
}
