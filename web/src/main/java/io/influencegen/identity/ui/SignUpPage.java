package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.SignUps;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Where strangers make themselves an account. */
@Named
@ViewScoped
public class SignUpPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SignUps signUps;

    private boolean done;
    private String name;
    private String email;
    private String password;

    public void signUp() {
        signUps.signUp(name, email, password);
        password = null;
        done = true;
    }

    public void sendAgain() {
        signUps.sendAgain(email);
    }

    public boolean isOpen() {
        return signUps.isOpen();
    }

    /** Says the same whether or not the address was known. */
    public boolean isDone() {
        return done;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
}
