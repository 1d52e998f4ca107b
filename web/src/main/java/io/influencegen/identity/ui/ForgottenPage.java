package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.PasswordResets;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The way to a new password. */
@Named
@ViewScoped
public class ForgottenPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PasswordResets resets;

    private boolean done;
    private String email;

    public void ask() {
        resets.ask(email);
        done = true;
    }

    /** Says the same whether or not the address was known. */
    public boolean isDone() {
        return done;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
