package io.influencegen.influencer.ui;

import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.RegistrationStep;
import io.influencegen.portal.ui.PortalPage;
import java.io.Serializable;
import java.util.List;

/** Which step is shown, and which are done. */
public class WizardSteps implements Serializable {
    static final String STATUS_PATH = "/kyc/status";

    private static final long serialVersionUID = 1L;
    private static final String DONE = "done";
    private static final List<RegistrationStep> ALL = List.of(RegistrationStep.values());

    private final String step;
    private final List<RegistrationStep> missing;
    private final boolean verified;
    private final boolean waiting;

    private WizardSteps(String step, InfluencerView influencer) {
        this.step = step;
        missing = influencer.missing();
        verified = influencer.standing().isVerified();
        waiting = influencer.asked().isPresent();
    }

    /** The step that is asked for, or the first that is missing. */
    static WizardSteps of(String wish, InfluencerView influencer) {
        boolean known = ALL.stream().anyMatch(one -> one.getKey().equals(wish));
        return new WizardSteps(known ? wish : firstMissing(influencer), influencer);
    }

    WizardSteps with(InfluencerView influencer) {
        return new WizardSteps(step, influencer);
    }

    /** Where to go after a step: on in their order, then to what was left out, then to the end. */
    static String after(RegistrationStep done, InfluencerView influencer) {
        if (influencer.standing().isVerified()) {
            return PortalPage.INFLUENCER_PROFILE.getPath();
        }
        int next = ALL.indexOf(done) + 1;
        return address(
                next < ALL.size() && !influencer.isComplete() ? ALL.get(next).getKey() : firstMissing(influencer));
    }

    private static String firstMissing(InfluencerView influencer) {
        if (influencer.standing().isVerified()) {
            return RegistrationStep.ABOUT.getKey();
        }
        return influencer.missing().stream()
                .map(RegistrationStep::getKey)
                .findFirst()
                .orElse(DONE);
    }

    private static String address(String step) {
        return PortalPage.REGISTER.getPath() + "?step=" + step;
    }

    public String address(RegistrationStep other) {
        return address(other.getKey());
    }

    /** The address of the step before; none before the first. */
    public String getBack() {
        int at = getNumber() - 1;
        return at < 1 ? "" : address(ALL.get(at - 1));
    }

    public List<RegistrationStep> getAll() {
        return ALL;
    }

    public boolean isMissing(RegistrationStep one) {
        return missing.contains(one);
    }

    public String getStep() {
        return step;
    }

    /** From 1; behind the last when all are done. */
    public int getNumber() {
        return 1
                + (int) ALL.stream()
                        .takeWhile(one -> !one.getKey().equals(step))
                        .count();
    }

    boolean isAt(RegistrationStep one) {
        return one.getKey().equals(step);
    }

    public boolean isDone() {
        return step.equals(DONE);
    }

    /** Somebody whose changes are not an application any more. */
    public boolean isVerified() {
        return verified;
    }

    /** A change of theirs waits for approval. */
    public boolean isWaiting() {
        return waiting;
    }
}
