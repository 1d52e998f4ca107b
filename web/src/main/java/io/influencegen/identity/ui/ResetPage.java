package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.PasswordResets;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** Where the link to a new password leads. */
@Named
@ViewScoped
public class ResetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PasswordResets resets;

    @Inject
    private Notices notices;

    private String token;
    private String password;

    public void set() throws IOException {
        resets.set(token, password);
        notices.successAt(PortalPage.SIGN_IN.getPath(), "reset.done");
    }

    public boolean isUsable() {
        return token != null && resets.opens(token);
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
