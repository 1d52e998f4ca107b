package io.influencegen.kyc.ui;

import io.influencegen.kyc.boundary.ItemDecision;
import io.influencegen.kyc.boundary.KycDesk;
import io.influencegen.kyc.boundary.ReasonCatalogue;
import io.influencegen.kyc.boundary.ReasonView;
import io.influencegen.kyc.boundary.ReviewItem;
import io.influencegen.kyc.entity.CheckPoint;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.Verdict;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Items of the case on the desk: ticking off, and saying what is to become of each. */
@Named
@ViewScoped
public class ItemDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    @Inject
    private KycDesk desk;

    @Inject
    private ReasonCatalogue catalogue;

    private ItemKind deciding;
    private Verdict verdict;
    private String reasonKey = "";
    private String reason = "";
    private String note = "";
    private String proof = "";

    public void tick(ReviewItem item, CheckPoint point) {
        Set<CheckPoint> ticked = EnumSet.noneOf(CheckPoint.class);
        ticked.addAll(item.ticked());
        if (!ticked.remove(point)) {
            ticked.add(point);
        }
        desk.tick(page.uuid(), item.kind(), ticked);
        page.look();
    }

    public void approve(ItemKind kind) {
        desk.judge(page.uuid(), new ItemDecision(kind, Verdict.APPROVED, "", "", ""));
        close();
    }

    /** Asks for the reason first. */
    public void begin(ItemKind kind, String newVerdict) {
        deciding = kind;
        verdict = Verdict.valueOf(newVerdict);
        reasonKey = "";
        reason = "";
        note = "";
    }

    /** The words of the catalogue, to be changed as the case needs it. */
    public void choose() {
        getReasons().stream()
                .filter(one -> one.key().equals(reasonKey))
                .findFirst()
                .ifPresent(one -> reason = one.words());
    }

    public void decide() {
        desk.judge(page.uuid(), new ItemDecision(deciding, verdict, reasonKey, reason, note));
        close();
    }

    public void proveChannel(UUID profile) {
        desk.proveChannel(page.uuid(), profile, proof);
        proof = "";
        page.look();
    }

    public void close() {
        deciding = null;
        page.look();
    }

    public boolean isDeciding(ItemKind kind) {
        return kind == deciding;
    }

    public List<ReasonView> getReasons() {
        return catalogue.all().stream()
                .filter(one -> deciding != null && one.suits(deciding.name(), verdict.name()))
                .toList();
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public String getReasonKey() {
        return reasonKey;
    }

    public void setReasonKey(String reasonKey) {
        this.reasonKey = reasonKey;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }
}
