package io.influencegen.screening.control;

import io.influencegen.screening.boundary.ListForm;
import io.influencegen.screening.boundary.ScreeningImport.Counts;
import io.influencegen.screening.boundary.ScreeningImport.Fault;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The steps of an import, each of which is kept before the next begins. */
public interface ImportSteps {
    /** One version of one list. */
    record Version(UUID list, UUID id) {}

    /** What of a batch was new. */
    record Kept(Set<UUID> entries, long names) {}

    Kept add(Version version, List<ListedEntry> entries);

    /** False when nobody wants it any more. */
    boolean progress(Version version, Counts counts);

    /** Puts it in force, in place of the version before. */
    void finish(Version version, ListForm form, Counts counts, List<Fault> faults);

    void fail(Version version, Counts counts, List<Fault> faults, String problem);

    /** Removes some of what no longer counts; 0 when nothing is left. */
    int clean(int limit);
}
