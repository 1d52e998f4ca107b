package io.influencegen.influencer.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorKind;
import io.influencegen.influencer.boundary.AboutField;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.Registration;
import io.influencegen.influencer.boundary.RegistrationState;
import io.influencegen.influencer.boundary.RegistrationStep;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Problem;
import io.influencegen.portal.ui.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The registration, step by step. What is answered is kept at once, so that any step can be left at any time. */
@Named
@ViewScoped
public class RegisterPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MESSAGES = "messages";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    private Registration registration;

    @Inject
    private RequestContext context;

    @Inject
    private RandomBytes random;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    private final AboutForm about = new AboutForm();
    private final ChannelForm channels = new ChannelForm();
    private final AudienceForm audience = new AudienceForm();
    private String wish;
    private WizardSteps steps;
    private String saved = "";

    public void open() {
        if (steps != null) {
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        registration.seenOn(DeviceCookie.of(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                random::token));
        RegistrationState state = registration.state();
        steps = WizardSteps.of(wish, state.influencer());
        about.show(state);
        channels.show(state.influencer());
        audience.show(state);
    }

    /** Keeps what was just changed in the first step. */
    public void keepAbout() {
        try {
            Map<String, AboutForm.News> merged = about.show(noted(registration.keep(about.draft())));
            if (!merged.isEmpty()) {
                notices.warning("influencer.merged");
                tell(merged);
            }
        } catch (DomainException refused) {
            showNewer(refused);
        }
    }

    public void completeAbout() throws IOException {
        try {
            if (!steps.isVerified()) {
                about.show(registration.keep(about.draft()));
            }
            goOn(registration.completeAbout(about.complete()), RegistrationStep.ABOUT);
        } catch (DomainException refused) {
            Optional<AboutField> field = AboutForm.fieldOf(refused);
            if (field.isPresent()) {
                say("about:" + field.get().getKey(), refused);
            } else {
                showNewer(refused);
            }
        }
    }

    /** Says what is typed so far leads to. */
    public void look() {
        if (channels.look(texts)) {
            update("channels:platform");
        }
    }

    public void addProfile() {
        add();
    }

    private boolean add() {
        try {
            channels.show(noted(registration.addProfile(channels.wanted())).influencer());
            channels.clear();
            return true;
        } catch (DomainException refused) {
            boolean number = refused.code() == InfluencerError.FOLLOWERS_INVALID;
            say(number ? "channels:followers" : "channels:handle", refused);
            return false;
        }
    }

    public void changeFollowers(ChannelRow row) {
        int followers = Followers.read(row.getFollowers());
        try {
            channels.show(noted(registration.changeFollowers(row.getId(), row.getSeen(), followers))
                    .influencer());
        } catch (DomainException refused) {
            channels.show(registration.mine());
            throw refused;
        }
    }

    public void removeProfile(ChannelRow row) {
        channels.show(noted(registration.removeProfile(row.getId())).influencer());
    }

    /** What is typed and not added yet is added, so that nothing is left behind. */
    public void completeChannels() throws IOException {
        if (channels.isBegun() && !add()) {
            return;
        }
        RegistrationState state = registration.state();
        if (state.influencer().profiles().isEmpty()) {
            say("channels:handle", texts.format("influencer.channels.needed"));
        } else {
            goOn(state, RegistrationStep.CHANNELS);
        }
    }

    public void keepAudience() {
        try {
            audience.sawVersion(
                    noted(registration.keepAudience(audience.chosen(), audience.audience(), audience.version()))
                            .audienceVersion());
        } catch (DomainException refused) {
            showNewer(refused);
        }
    }

    public void completeAudience() throws IOException {
        try {
            goOn(
                    registration.saveAudience(audience.chosen(), audience.audience(), audience.version()),
                    RegistrationStep.AUDIENCE);
        } catch (DomainException refused) {
            showNewer(refused);
        }
    }

    /** What another device wrote is shown; nothing here goes over it. Other refusals change nothing on the screen. */
    private void showNewer(DomainException refused) {
        if (refused.code().kind() == ErrorKind.CONFLICT) {
            RegistrationState newer = registration.state();
            tell(about.show(newer));
            audience.show(newer);
            if (steps.isAt(RegistrationStep.AUDIENCE)) {
                update("audience:fields");
            }
        }
        notices.problem(refused);
        update(MESSAGES);
    }

    private void goOn(RegistrationState state, RegistrationStep done) throws IOException {
        String next = WizardSteps.after(done, state.influencer());
        if (steps.isVerified()) {
            boolean waits =
                    done == RegistrationStep.ABOUT && state.influencer().asked().isPresent();
            notices.success(waits ? "influencer.change-asked" : "influencer.changed");
        }
        FacesContext.getCurrentInstance().getExternalContext().redirect(next);
    }

    private RegistrationState noted(RegistrationState state) {
        saved = texts.format("influencer.saved", TIME.format(clock.instant().atZone(context.timeZone())));
        steps = steps.with(state.influencer());
        return state;
    }

    private void say(String input, DomainException refused) {
        Problem problem = texts.problem(refused);
        say(input, problem.cause() + " " + problem.next());
    }

    private static void say(String input, String words) {
        FacesContext.getCurrentInstance()
                .addMessage(input, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
    }

    /** The page's script shows it, field by field, so that nothing somebody is just typing is lost. */
    private static void tell(Map<String, AboutForm.News> news) {
        JsonObjectBuilder answers = Json.createObjectBuilder();
        news.forEach((field, one) -> answers.add(
                field, Json.createObjectBuilder().add("shown", one.shown()).add("now", one.now())));
        PrimeFaces.current().ajax().addCallbackParam("answers", answers.build().toString());
        update(MESSAGES);
    }

    private static void update(String part) {
        PrimeFaces.current().ajax().update(part);
    }

    /** Whether empty answers count: what is kept on the way may have gaps. */
    public boolean isStrict() {
        return !"change"
                .equals(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("jakarta.faces.behavior.event"));
    }

    public AboutForm getAbout() {
        return about;
    }

    public ChannelForm getChannels() {
        return channels;
    }

    public AudienceForm getAudience() {
        return audience;
    }

    public WizardSteps getSteps() {
        return steps;
    }

    /** When the last change was kept, in words. */
    public String getSaved() {
        return saved;
    }

    public String getStep() {
        return wish;
    }

    public void setStep(String step) {
        wish = step;
    }

    /** Where the registration leads when it is done. */
    public String getNextPath() {
        return WizardSteps.STATUS_PATH;
    }

    public String getProfilePath() {
        return PortalPage.INFLUENCER_PROFILE.getPath();
    }
}
