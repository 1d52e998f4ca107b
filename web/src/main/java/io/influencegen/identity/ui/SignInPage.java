package io.influencegen.identity.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.SignIn;
import io.influencegen.portal.ui.Notices;
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
    private Entrance entrance;

    @Inject
    private FacesContext faces;

    @Inject
    private Notices notices;

    private String email;
    private String password;
    private String next;

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
