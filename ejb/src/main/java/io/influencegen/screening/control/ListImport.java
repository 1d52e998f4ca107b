package io.influencegen.screening.control;

import io.influencegen.screening.boundary.ListForm;
import io.influencegen.screening.boundary.ScreeningImport.Counts;
import io.influencegen.screening.control.ImportSteps.Kept;
import io.influencegen.screening.control.ImportSteps.Version;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brings one version of a list in, from a file that it reads once. */
final class ListImport {
    private static final Logger LOG = System.getLogger(ListImport.class.getName());
    private static final int BATCH = 1000;
    private static final int CLEANED_AT_ONCE = 5000;

    private final ImportSteps steps;
    private final Version version;
    private final Path file;
    private long entries;
    private long names;

    ListImport(ImportSteps steps, Version version, Path file) {
        this.steps = steps;
        this.version = version;
        this.file = file;
    }

    /** Nobody wants this version any more. */
    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void run() {
        try (InputStream content = Files.newInputStream(file)) {
            read(new ListReading(content, BATCH), Files.size(file));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "List version " + version.id() + " could not be read", e);
            steps.fail(version, Counts.none(), List.of(), "The file could not be read");
        }
        clean();
    }

    void clean() {
        while (steps.clean(CLEANED_AT_ONCE) > 0) {
            LOG.log(Level.DEBUG, "Removed entries that no longer count");
        }
    }

    private void read(ListReading reading, long bytes) throws IOException {
        Optional<ListForm> form = reading.begin();
        if (form.isEmpty()) {
            steps.fail(
                    version,
                    reading.counts(bytes, 0, 0),
                    List.of(),
                    "The first line does not name the columns of a list");
            return;
        }
        try {
            reading.read(batch -> keep(reading, batch, bytes));
            end(reading, form.get(), bytes);
        } catch (Unwanted gone) {
            LOG.log(Level.INFO, "List version {0} is no longer wanted", version.id());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "List version " + version.id() + " was not imported", e);
            steps.fail(
                    version,
                    reading.counts(bytes, entries, names),
                    reading.faults(),
                    "It could not be stored; the log has the reason");
        }
    }

    private void keep(ListReading reading, List<ListedEntry> batch, long bytes) {
        Kept kept = steps.add(version, batch);
        entries += kept.entries().size();
        names += kept.names();
        if (kept.entries().size() < batch.size()) {
            tellDoubles(reading, batch, kept);
        }
        if (!steps.progress(version, reading.counts(bytes, entries, names))) {
            throw new Unwanted();
        }
    }

    private void tellDoubles(ListReading reading, List<ListedEntry> batch, Kept kept) {
        Set<UUID> left = new HashSet<>(kept.entries());
        batch.stream()
                .filter(entry -> !left.remove(entry.idIn(version.list())))
                .forEach(entry -> reading.fault(entry.line(), "it is in the file already"));
    }

    private void end(ListReading reading, ListForm form, long bytes) {
        Counts counts = reading.counts(bytes, entries, names);
        if (entries == 0) {
            steps.fail(version, counts, reading.faults(), "There is no person in it");
        } else {
            steps.finish(version, form, counts, reading.faults());
        }
    }
}
