package io.influencegen.identity.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.SignIn;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Where whoever has shown the right password shows a code. */
@Named
@RequestScoped
public class SecondFactorPage {
    @Inject
    private SignIn signIn;

    @Inject
    private Entrance entrance;

    @Inject
    private FacesContext faces;

    @Inject
    private Notices notices;

    private String code;
    private String next;

    /** Nobody is asked for a code before the password. */
    public void open() throws IOException {
        if (ticket().isEmpty()) {
            faces.getExternalContext().redirect(PortalPage.SIGN_IN.getPath());
        }
    }

    public void finish() throws IOException {
        try {
            ExternalContext external = faces.getExternalContext();
            entrance.enter(
                    request(), (HttpServletResponse) external.getResponse(), signIn.finish(ticket().orElse(""), code));
            external.redirect(Entrance.wayTo(next));
        } catch (DomainException refused) {
            notices.problem(refused);
        }
    }

    private Optional<String> ticket() {
        return PortalSession.ticket(request());
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
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
