package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.boundary.ReconciliationReport;
import io.influencegen.reconciliation.control.ExportRunRepository.Run;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps what is known of providers, takes their files in, and reads reports. */
@Dependent
public class ReconciliationKeeper {
    private static final String TARGET = "reconciliation-provider";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int MOST_RUNS = 200;

    @Inject
    private ExportRunRepository runs;

    @Inject
    private SettleRepository settled;

    @Inject
    private FileShelf shelf;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    @Inject
    private Clock clock;

    public List<ExportProvider> providers() {
        return runs.providers();
    }

    public void save(ExportProvider wanted) {
        require(wanted);
        String by = context.caller().name();
        boolean saved = wanted.version() == 0
                ? runs.add(wanted, by, clock.instant())
                : runs.change(wanted, by, clock.instant());
        if (!saved) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        audit.record(AuditEntry.of("reconciliation.provider-saved")
                .on(TARGET, wanted.key())
                .change(Map.of(), Map.of("name", wanted.name(), "mapping", MappingText.write(wanted.mapping()))));
    }

    private static void require(ExportProvider provider) {
        ExportMapping mapping = provider.mapping();
        if (!provider.key().matches("[a-z0-9-]{1,30}")
                || provider.name().isBlank()
                || provider.name().length() > LONGEST_NAME
                || provider.address().length() > LONGEST_ADDRESS) {
            throw new DomainException(ReconciliationError.RECONCILIATION_MAPPING_INVALID, "key, name or address");
        }
        Stream.of(ExportField.values())
                .filter(ExportField::isRequired)
                .filter(field -> mapping.column(field)
                        .filter(column -> !column.isBlank())
                        .isEmpty())
                .findFirst()
                .ifPresent(field -> {
                    throw new DomainException(
                            ReconciliationError.RECONCILIATION_MAPPING_INVALID,
                            field.name().toLowerCase(Locale.ROOT));
                });
        if (mapping.statuses().isEmpty() || mapping.delimiter() == mapping.quote() || !isPattern(mapping)) {
            throw new DomainException(
                    ReconciliationError.RECONCILIATION_MAPPING_INVALID, "statuses, delimiter, quote or dates");
        }
    }

    private static boolean isPattern(ExportMapping mapping) {
        try {
            return !DateTimeFormatter.ofPattern(mapping.datePattern(), Locale.ENGLISH)
                    .toString()
                    .isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    public UUID keep(String provider, String name, InputStream content) {
        return shelf.keep(provider, name, content);
    }

    public List<ReconciliationReport> latest(int most) {
        return runs.latest(Math.min(most, MOST_RUNS)).stream().map(this::report).toList();
    }

    public ReconciliationReport find(UUID run) {
        return runs.find(run).map(this::report).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private ReconciliationReport report(Run run) {
        return new ReconciliationReport(
                run.id(),
                run.provider(),
                run.stage(),
                run.sameAs(),
                run.begunAt(),
                run.endedAt(),
                run.lines(),
                run.loaded(),
                run.skipped(),
                run.matched(),
                run.charset(),
                settled.figures(run.id()));
    }
}
