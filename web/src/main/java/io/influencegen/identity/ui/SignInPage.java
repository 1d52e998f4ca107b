package io.influencegen.identity.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.Passkeys;
import io.influencegen.identity.boundary.SignIn;
import io.influencegen.identity.boundary.SingleSignOn;
import io.influencegen.portal.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignIn signIn;

    @Inject
    private Entrance entrance;

    @Inject
    private FacesContext faces;

    @Inject
    private Notices notices;

    @Inject
    private SingleSignOn signOn;

    @Inject
    private Passkeys passkeys;

    private String email;
    private String password;
    private String next;
    private String problem;

    /** Says why nobody came in by another way. */
    public void open() {
        Stream.of(IdentityError.values())
                .filter(code -> code.key().equals(problem))
                .findFirst()
                .ifPresent(code -> notices.problem(new DomainException(code, getSignOnName())));
    }

    public void signIn() throws IOException {
        try {
            ExternalContext external = faces.getExternalContext();
            external.redirect(entrance.pass(
                    (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse(),
                    signIn.signIn(email, password),
                    next));
        } catch (DomainException refused) {
            notices.problem(refused);
        }
    }

    /** What the company's sign-on is called; empty where there is none. */
    public String getSignOnName() {
        return signOn.name().orElse("");
    }

    /** Passkeys work at one address of the portal only. */
    public boolean isAtHome() {
        return faces.getExternalContext()
                .getRequestServerName()
                .equals(passkeys.home().getHost());
    }

    public String getAfterwards() {
        return Entrance.wayTo(next);
    }

    public String getSignOnPath() {
        return "/sign-on?next=" + URLEncoder.encode(Entrance.wayTo(next), StandardCharsets.UTF_8);
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(String problem) {
        this.problem = problem;
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
