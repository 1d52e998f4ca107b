package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.Passwords;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

@Named
@RequestScoped
public class PasswordPage {
    @Inject
    private Passwords passwords;

    @Inject
    private Notices notices;

    private String current;
    private String next;

    public void change() throws IOException {
        passwords.change(current, next);
        notices.success("password.changed");
        FacesContext.getCurrentInstance().getExternalContext().redirect(PortalPage.PROFILE.getPath());
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
