package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.upload.boundary.StoredUpload;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Lets papers in while their case is with the applicant. */
@Dependent
public class PaperDoor {
    private final CaseRepository cases;
    private final CaseKeeper keeper;
    private final Papers papers;

    @Inject
    PaperDoor(CaseRepository cases, CaseKeeper keeper, Papers papers) {
        this.cases = cases;
        this.keeper = keeper;
        this.papers = papers;
    }

    public void admit(UserId owner, PaperKind paper, PaperKind.Side side) {
        if (!paper.sides().contains(side)) {
            throw new DomainException(KycError.PAPER_UNKNOWN);
        }
        requireOpen(owner);
    }

    /** While reviewers look at papers, nobody exchanges them. */
    void requireOpen(UserId owner) {
        boolean away = cases.of(owner).stream()
                .findFirst()
                .map(CaseRow::state)
                .filter(CaseState::isWithUs)
                .isPresent();
        if (away) {
            throw new DomainException(KycError.CASE_NOT_WITH_YOU);
        }
    }

    public void take(StoredUpload upload, PaperKind paper, PaperKind.Side side) {
        admit(upload.owner(), paper, side);
        papers.add(upload, paper, side);
        keeper.touched(upload.owner(), paper.isIdentity() ? ItemKind.IDENTITY : ItemKind.BANK);
    }
}
