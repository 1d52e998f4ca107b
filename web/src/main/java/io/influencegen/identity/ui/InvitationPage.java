package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.Invitations;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** Where the link of an invitation leads. */
@Named
@ViewScoped
public class InvitationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Invitations invitations;

    @Inject
    private Notices notices;

    private String token;
    private String name;
    private String password;

    public void open() {
        if (name == null && isUsable()) {
            name = invitations.nameOf(token);
        }
    }

    public void accept() throws IOException {
        invitations.accept(token, name, password);
        notices.successAt(PortalPage.SIGN_IN.getPath(), "invitation.done");
    }

    public boolean isUsable() {
        return token != null && invitations.opens(token);
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
