package io.influencegen.privacy.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.privacy.boundary.DataExportView;
import io.influencegen.privacy.boundary.ExportState;
import io.influencegen.privacy.boundary.PrivacyError;
import io.influencegen.privacy.boundary.PrivacySettings;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.storage.boundary.StoredObject;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes copies of people's data, and lets them go when their time is over. */
@Dependent
public class ExportKeeper {
    private static final String README = """
            Your data
            =========

            This is what InfluenceGen keeps of you, as it was on %s.
            Each folder is one part of the product. Files that end in .json are text that people and programs can read.

            Export %s
            """;

    private final ExportRepository exports;
    private final ExportSpool spool;
    private final ObjectStore store;
    private final Outbox outbox;
    private final PrivacyNews news;
    private final Settings settings;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    ExportKeeper(
            ExportRepository exports,
            ExportSpool spool,
            ObjectStore store,
            Outbox outbox,
            PrivacyNews news,
            Settings settings,
            AuditLog audit,
            RequestContext context,
            Clock clock) {
        this.exports = exports;
        this.spool = spool;
        this.store = store;
        this.outbox = outbox;
        this.news = news;
        this.settings = settings;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    public DataExportView request() {
        UserId self = self();
        UUID id = TimeOrderedId.next(clock.millis());
        if (exports.add(id, self, now())) {
            outbox.enqueue(OutboxMessage.of(ExportChannel.NAME, id.toString(), "", id.toString()));
            audit.record(AuditEntry.of("privacy.export-requested").on("data-export", id.toString()));
        }
        return mine().stream()
                .filter(export -> export.state() == ExportState.REQUESTED)
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.CHANGED_MEANWHILE));
    }

    public List<DataExportView> mine() {
        return exports.of(self()).stream().map(ExportRepository.Export::view).toList();
    }

    public InputStream download(UUID id) {
        UserId self = self();
        ExportRepository.Export export = exports.find(id)
                .filter(one -> one.owner().equals(self))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        boolean there = export.view().availableUntil().filter(now()::isBefore).isPresent();
        String object = export.object()
                .filter(any -> there)
                .orElseThrow(() -> new DomainException(PrivacyError.EXPORT_NOT_READY));
        audit.record(AuditEntry.of("privacy.export-downloaded").on("data-export", id.toString()));
        return store.open(SubjectId.of(self), object);
    }

    public void make(UUID id) {
        exports.lockRequested(id).ifPresent(export -> {
            StoredObject file = spool.gather(export.owner(), README.formatted(now(), id));
            Instant until = now().plus(settings.duration(PrivacySettings.EXPORT_TIME));
            exports.ready(id, file.sha256(), file.size(), now(), until);
            audit.record(AuditEntry.of("privacy.export-made").on("data-export", id.toString()));
            news.exportReady(export.owner(), until);
        });
    }

    public void fail(UUID id) {
        exports.lockRequested(id).ifPresent(export -> {
            exports.end(id, ExportState.FAILED);
            news.exportFailed(export.owner());
        });
    }

    public int expire(int limit) {
        List<ExportRepository.Export> over = exports.lockOver(now(), limit);
        over.forEach(export -> {
            exports.end(export.view().id(), ExportState.EXPIRED);
            export.object().ifPresent(object -> store.delete(SubjectId.of(export.owner()), object));
        });
        return over.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
