package io.influencegen.identity.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Sessions;
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

@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private FacesContext faces;

    @Inject
    private Notices notices;

    private String email;
    private String password;
    private String next;

    public void signIn() throws IOException {
        try {
            Caller caller = signIn.signIn(email, password);
            ExternalContext external = faces.getExternalContext();
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            PortalSession.start(request, sessions.begin(caller, request.getHeader("User-Agent")));
            ThemeCookie.setUnlessChosen(
                    request,
                    (HttpServletResponse) external.getResponse(),
                    signIn.themeOf(caller.user().orElseThrow()));
            external.redirect(isOurs(next) ? next : PortalPage.HOME.getPath());
        } catch (DomainException refused) {
            notices.problem(refused);
        }
    }

    /** Only a path on this very host is followed after sign-in. */
    private static boolean isOurs(String target) {
        return target != null && target.startsWith("/") && !target.startsWith("//") && !target.contains("\\");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
