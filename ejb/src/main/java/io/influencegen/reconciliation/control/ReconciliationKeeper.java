package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.CompareWish;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
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
    private ExportProviderRepository providers;

    @Inject
    private ExportRunRepository runs;

    @Inject
    private FileShelf shelf;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    @Inject
    private Clock clock;

    public List<ExportProvider> providers() {
        return providers.providers();
    }

    public void save(ExportProvider wanted) {
        require(wanted);
        String by = context.caller().name();
        boolean saved = wanted.version() == 0
                ? providers.add(wanted, by, clock.instant())
                : providers.change(wanted, by, clock.instant());
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
                                "watched", String.valueOf(wanted.watched()),
                                "mapping", MappingText.write(wanted.mapping()))));
    }

    static void require(ExportProvider provider) {
        ExportMapping mapping = provider.mapping();
        if (!provider.key().matches("[a-z0-9-]{1,30}")
                || provider.name().isBlank()
                || provider.name().length() > LONGEST_NAME
                || !isAddress(provider.address())) {
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

    /** Where it leads is looked at whenever it is fetched. */
    private static boolean isAddress(String address) {
        if (address.isEmpty()) {
            return true;
        }
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST_ADDRESS
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
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
    public void brought(UUID run, String provider, UUID file, CompareWish wish) {
        runs.begin(run, provider, wish.dryRun(), clock.instant());
        runs.received(run, file);
        audit.record(AuditEntry.of("reconciliation.file-brought")
                .on("reconciliation-run", run.toString())
                .change(
                        Map.of(),
                        Map.of(
                                "provider", provider,
                                "file", file.toString(),
                                "forced", String.valueOf(wish.forced()),
                                "dry-run", String.valueOf(wish.dryRun()))));
    }

    /** This run fetches the provider's file. */
    public void asked(UUID run, String provider, CompareWish wish) {
        runs.begin(run, provider, wish.dryRun(), clock.instant());
        audit.record(AuditEntry.of("reconciliation.fetch-asked")
                .on("reconciliation-run", run.toString())
                .change(
                        Map.of(),
                        Map.of(
                                "provider", provider,
                                "forced", String.valueOf(wish.forced()),
                                "dry-run", String.valueOf(wish.dryRun()))));
    }

    /** One whose file can be fetched. */
    public void requireFetchable(String key) {
        ExportProvider provider = shelf.provider(key);
        if (!provider.isFetchable()) {
            throw new DomainException(ReconciliationError.RECONCILIATION_SOURCE_MISSING, provider.name());
        }
    }
}
