package io.influencegen.kyc.ui;

import io.influencegen.kyc.boundary.ItemStatus;
import io.influencegen.kyc.boundary.MyVerification;
import io.influencegen.kyc.boundary.VerificationView;
import io.influencegen.kyc.boundary.VerificationView.Whereabouts;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.portal.ui.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Where one's own verification is: what is done, what is missing and why, who has it, and until when. */
@Named
@ViewScoped
public class VerificationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyVerification verification;

    @Inject
    private Notices notices;

    private transient VerificationView view;

    public VerificationView getView() {
        if (view == null) {
            view = verification.mine();
        }
        return view;
    }

    /** Null where there has never been a case. */
    public VerificationView.Case getCurrent() {
        return getView().current().orElse(null);
    }

    /** Something has happened meanwhile. */
    public void look() {
        view = null;
    }

    public void send() {
        verification.submit();
        look();
        notices.success("kyc.sent");
    }

    /** What is said at the top: by who has the case, and how it ended. */
    public String getHeadlineKey() {
        VerificationView.Case current = getCurrent();
        if (current == null) {
            return "kyc.headline.NONE";
        }
        return "kyc.headline."
                + (current.with() == Whereabouts.OVER || current.with() == Whereabouts.WITH_YOU
                        ? current.state().name()
                        : current.with().name());
    }

    public int getPercent() {
        VerificationView.Case current = getCurrent();
        return current == null || current.items().isEmpty()
                ? 0
                : (int) (100 * current.done() / current.items().size());
    }

    /** Where the matter is seen to. */
    public String path(ItemStatus item) {
        return switch (item.kind()) {
            case PERSON -> "/influencer/register?step=about";
            case IDENTITY -> "/kyc/identity";
            case CHANNELS -> "/kyc/channels";
            case BANK -> "/bank/mine";
            case TAX -> "/tax/mine";
        };
    }

    public String icon(ItemKind kind) {
        return switch (kind) {
            case PERSON -> "user";
            case IDENTITY -> "shield-check";
            case CHANNELS -> "globe";
            case BANK -> "wallet";
            case TAX -> "file";
        };
    }

    public boolean isOpenToChange(ItemStatus item) {
        VerificationView.Case current = getCurrent();
        return current != null
                && current.state().isWithApplicant()
                && item.state().isWithApplicant();
    }

    /** The latest first. */
    public List<VerificationView.Step> getSteps() {
        List<VerificationView.Step> steps = getView().steps();
        return steps.stream()
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .limit(20)
                .toList();
    }
}
