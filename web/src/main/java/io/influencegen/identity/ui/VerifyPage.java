package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.SignUps;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** Where the link of a sign-up leads. Opening it changes nothing: scanners of mails open links too. */
@Named
@ViewScoped
public class VerifyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SignUps signUps;

    @Inject
    private Notices notices;

    private String token;

    public void verify() throws IOException {
        signUps.verify(token);
        notices.successAt(PortalPage.SIGN_IN.getPath(), "verify.done");
    }

    public boolean isUsable() {
        return token != null && signUps.opens(token);
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
