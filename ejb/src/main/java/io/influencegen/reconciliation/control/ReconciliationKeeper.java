package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.ReconciliationError;
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

/** Keeps what is known of providers, takes their files in, and keeps rules. */
@Dependent
public class ReconciliationKeeper {
    private static final String TARGET = "reconciliation-provider";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 2000;

    @Inject
    private ExportRunRepository runs;

    @Inject
    private SettleRepository rules;

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
                .change(
                        Map.of(),
                        Map.of(
                                "name", wanted.name(),
                                "address", wanted.address(),
                                "mapping", MappingText.write(wanted.mapping()))));
    }

    static void require(ExportProvider provider) {
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

    /** Brought for this run: it is known from now on, though it begins later. */
    public void brought(UUID run, String provider, UUID file, boolean forced) {
        runs.begin(run, provider, clock.instant());
        runs.received(run, file);
        audit.record(AuditEntry.of("reconciliation.file-brought")
                .on("reconciliation-run", run.toString())
                .change(
                        Map.of(),
                        Map.of("provider", provider, "file", file.toString(), "forced", String.valueOf(forced))));
    }

    public List<DriftRule> rules() {
        return rules.rules();
    }

    public void save(DriftRule rule) {
        if (rule.dueDays() < 1 || rule.dueDays() > DriftRule.MOST_DAYS) {
            throw new DomainException(ReconciliationError.RECONCILIATION_RULE_INVALID, DriftRule.MOST_DAYS);
        }
        if (!rules.change(rule, context.caller().name(), clock.instant())) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        audit.record(AuditEntry.of("reconciliation.rule-changed")
                .on("reconciliation-rule", rule.kind().name())
                .change(
                        Map.of(),
                        Map.of(
                                "resolves", String.valueOf(rule.resolves()),
                                "due-days", String.valueOf(rule.dueDays()))));
    }
}
