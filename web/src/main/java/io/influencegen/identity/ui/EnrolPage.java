package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.Enrolment;
import io.influencegen.identity.boundary.SignIn;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Where staff who have shown the right password set up their code generator, before they come in for the first time. */
@Named
@ViewScoped
public class EnrolPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SignIn signIn;

    @Inject
    private Entrance entrance;

    private Enrolment enrolment;
    private List<String> recoveryCodes = List.of();
    private String code;
    private String next;

    public void open() throws IOException {
        if (ticket().isEmpty()) {
            external().redirect(PortalPage.SIGN_IN.getPath());
        } else if (enrolment == null) {
            enrolment = signIn.prepare(ticket().get());
        }
    }

    public void confirm() {
        recoveryCodes = signIn.enrol(ticket().orElse(""), code);
    }

    public void enter() throws IOException {
        entrance.enter(
                request(), (HttpServletResponse) external().getResponse(), signIn.finishEnrolment(ticket().orElse("")));
        external().redirect(Entrance.wayTo(next));
    }

    private static Optional<String> ticket() {
        return PortalSession.ticket(request());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public Enrolment getEnrolment() {
        return enrolment;
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
