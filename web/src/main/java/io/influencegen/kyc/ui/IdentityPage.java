package io.influencegen.kyc.ui;

import io.influencegen.kyc.boundary.DocumentView;
import io.influencegen.kyc.boundary.MyVerification;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.portal.ui.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One's identity paper: what it says, and its pictures. */
@Named
@ViewScoped
public class IdentityPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyVerification verification;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private PaperKind kind = PaperKind.PASSPORT;
    private String number = "";
    private String country = "";
    private LocalDate expires;
    private boolean described;
    private boolean opened;
    private transient List<DocumentView> documents;

    public void open() {
        if (!opened) {
            opened = true;
            verification.mine();
            verification.paper().ifPresent(this::show);
        }
    }

    private void show(PaperDetails paper) {
        kind = paper.kind();
        number = paper.number();
        country = paper.country();
        expires = paper.expires();
        described = true;
    }

    public void save() {
        verification.describePaper(new PaperDetails(kind, number, country, expires));
        described = true;
        notices.success("kyc.paper.saved");
    }

    /** Some files have come. */
    public void look() {
        documents = null;
    }

    public void drop(PaperKind.Side side) {
        verification.dropDocument(kind, side);
        documents = null;
    }

    /** Every picture that may be asked for; those of the chosen kind are shown. */
    public List<Slot> getSlots() {
        return getKinds().stream()
                .flatMap(one -> Stream.of(PaperKind.Side.values())
                        .filter(one.sides()::contains)
                        .map(side -> new Slot(one, side)))
                .toList();
    }

    /** Null where there is none yet. */
    public DocumentView document(PaperKind.Side side) {
        if (documents == null) {
            documents = verification.documents();
        }
        return documents.stream()
                .filter(one -> one.paper() == kind && one.side() == side)
                .findFirst()
                .orElse(null);
    }

    public int getLargest() {
        return verification.largestDocument();
    }

    public boolean isComplete() {
        return described && kind.sides().stream().noneMatch(side -> document(side) == null);
    }

    /** Said before anything is sent: a paper that has ended will not do. */
    public boolean isExpired() {
        return expires != null && expires.isBefore(LocalDate.now(clock));
    }

    public boolean isEndingSoon() {
        return expires != null
                && !isExpired()
                && expires.isBefore(LocalDate.now(clock).plusDays(30));
    }

    public List<PaperKind> getKinds() {
        return Stream.of(PaperKind.values()).filter(PaperKind::isIdentity).toList();
    }

    public PaperKind getKind() {
        return kind;
    }

    public void setKind(PaperKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getExpires() {
        return expires == null ? "" : expires.toString();
    }

    /** As browsers send days; what is no day is asked for again. */
    public void setExpires(String day) {
        expires = day.isBlank() ? null : LocalDate.parse(day);
    }

    public boolean isDescribed() {
        return described;
    }

    /** A picture of one side, as it is asked for. */
    public record Slot(PaperKind kind, PaperKind.Side side) implements Serializable {
        public String getId() {
            return "file-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                    + side.name().toLowerCase(Locale.ROOT);
        }

        /** What the upload has to say of itself. */
        public Map<String, String> getMeta() {
            return Map.of("paper", kind.name(), "side", side.name());
        }
    }
}
