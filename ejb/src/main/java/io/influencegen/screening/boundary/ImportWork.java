package io.influencegen.screening.boundary;

import io.influencegen.screening.boundary.ScreeningImport.Counts;
import io.influencegen.screening.boundary.ScreeningImport.Fault;
import io.influencegen.screening.control.ImportKeeper;
import io.influencegen.screening.control.ImportSteps;
import io.influencegen.screening.control.ListedEntry;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** For an import under way: a transaction per step, so that a long one locks little and its progress is seen. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportWork implements ImportSteps {
    @Inject
    private ImportKeeper keeper;

    /** Refused while the list is being imported. */
    @ActivateRequestContext
    public Version begin(String name, long bytes) {
        return keeper.begin(name, bytes);
    }

    @Override
    public Kept add(Version version, List<ListedEntry> entries) {
        return keeper.add(version, entries);
    }

    @Override
    public boolean progress(Version version, Counts counts) {
        return keeper.progress(version, counts);
    }

    @Override
    @ActivateRequestContext
    public void finish(Version version, ListForm form, Counts counts, List<Fault> faults) {
        keeper.finish(version, form, counts, faults);
    }

    @Override
    @ActivateRequestContext
    public void fail(Version version, Counts counts, List<Fault> faults, String problem) {
        keeper.fail(version, counts, faults, problem);
    }

    @ActivateRequestContext
    public void delete(UUID list) {
        keeper.delete(list);
    }

    @Override
    public int clean(int limit) {
        return keeper.clean(limit);
    }
}
