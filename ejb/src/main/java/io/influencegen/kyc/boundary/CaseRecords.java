package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.control.CaseArchiveRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** For features that hold many cases against something and guard who asks: as many statements for one person as for many. */
@Stateless
@PermitAll
public class CaseRecords {
    @Inject
    private CaseArchiveRepository archive;

    /** The oldest case of a person first. */
    public List<CaseRecord> of(Collection<UserId> people) {
        return people.isEmpty() ? List.of() : archive.of(people);
    }

    /** Everybody who has a case, by id, some at a time. */
    public List<UserId> peopleAfter(Optional<UserId> last, int limit) {
        return archive.peopleAfter(last, limit);
    }
}
