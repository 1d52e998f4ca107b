package io.influencegen.kyc.ui;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankAccountView;
import io.influencegen.bank.boundary.BankDesk;
import io.influencegen.bank.boundary.FullBankAccount;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.kyc.boundary.CaseView;
import io.influencegen.ownership.boundary.Ownership;
import io.influencegen.ownership.boundary.OwnershipView;
import io.influencegen.provider.boundary.ProviderCheckView;
import io.influencegen.provider.boundary.ProviderChecks;
import io.influencegen.screening.boundary.ScreeningDesk;
import io.influencegen.screening.boundary.ScreeningHit;
import io.influencegen.tax.boundary.TaxDesk;
import io.influencegen.tax.boundary.TaxFormView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** What other features know of the person whose case is on the desk, beside what was said in the case. */
@Named
@ViewScoped
public class CaseSurroundings implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    @Inject
    private BankDesk bank;

    @Inject
    private TaxDesk tax;

    @Inject
    private ScreeningDesk screening;

    @Inject
    private Ownership ownership;

    @Inject
    private ProviderChecks provider;

    private String note = "";
    private FullBankAccount revealed;
    private transient Known known;

    /** What is known at one look at the case; pages ask for each of it many times. Null where there is none. */
    private record Known(
            int look,
            BankAccountView account,
            TaxFormView taxForm,
            ProviderCheckView check,
            List<ScreeningHit> hits,
            List<OwnershipView> proofs) {}

    private Known known() {
        if (known == null || known.look() != page.getLooks()) {
            UserId who = page.getView().line().influencer();
            known = new Known(
                    page.getLooks(),
                    bank.of(who).orElse(null),
                    tax.of(who).orElse(null),
                    provider.latest(who).orElse(null),
                    page.isHolding() ? screening.hitsOf(who) : List.of(),
                    ownership.state(who));
        }
        return known;
    }

    /** Null where there is none. */
    public BankAccountView getAccount() {
        return known().account();
    }

    public TaxFormView getTaxForm() {
        return known().taxForm();
    }

    public ProviderCheckView getCheck() {
        return known().check();
    }

    public List<ScreeningHit> getHits() {
        return known().hits();
    }

    public OwnershipView proof(UUID profile) {
        return known().proofs().stream()
                .filter(one -> one.profileId().equals(profile))
                .findFirst()
                .orElse(null);
    }

    /** How the proof stands, by name; NONE where no code was asked for. */
    public String state(SocialProfile profile) {
        OwnershipView proof = proof(profile.id());
        if (profile.provenAt().isPresent()) {
            return "PROVEN";
        }
        return proof == null ? "NONE" : proof.state().name();
    }

    public void clear(UUID hit) {
        screening.clear(hit, note);
        note = "";
        page.look();
    }

    public void escalate(UUID hit) {
        screening.escalate(hit, note);
        note = "";
        page.look();
    }

    /** On record with the case as the reason. */
    public void reveal() {
        CaseView view = page.getView();
        revealed =
                bank.reveal(view.line().influencer(), "Review of " + view.line().title());
    }

    public FullBankAccount getRevealed() {
        return revealed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
