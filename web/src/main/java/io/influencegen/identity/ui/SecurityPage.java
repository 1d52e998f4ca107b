package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.Enrolment;
import io.influencegen.identity.boundary.PasskeyView;
import io.influencegen.identity.boundary.Passkeys;
import io.influencegen.identity.boundary.SecondFactorState;
import io.influencegen.identity.boundary.SecondFactors;
import io.influencegen.portal.ui.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** A person's own second factor. */
@Named
@ViewScoped
public class SecurityPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SecondFactors factors;

    @Inject
    private Passkeys passkeys;

    @Inject
    private Notices notices;

    private SecondFactorState state;
    private transient List<PasskeyView> keys;
    private Enrolment enrolment;
    private List<String> recoveryCodes = List.of();
    private String currentCode;
    private String code;

    public void prepare() {
        enrolment = factors.prepare(currentCode);
        currentCode = null;
    }

    public void confirm() {
        recoveryCodes = factors.confirm(code);
        changed();
    }

    public void renewCodes() {
        recoveryCodes = factors.renewRecoveryCodes(currentCode);
        changed();
    }

    public void remove() {
        factors.remove(currentCode);
        recoveryCodes = List.of();
        changed();
        notices.success("second-factor.removed");
    }

    public List<PasskeyView> getPasskeys() {
        if (keys == null) {
            keys = passkeys.list();
        }
        return keys;
    }

    /** Where they work; a portal that is reached by another name of the machine says so. */
    public URI getPasskeyHome() {
        return passkeys.home();
    }

    public void removePasskey(UUID id) {
        passkeys.remove(id);
        keys = null;
        notices.success("passkeys.removed");
    }

    private void changed() {
        enrolment = null;
        state = null;
        code = null;
        currentCode = null;
    }

    public SecondFactorState getState() {
        if (state == null) {
            state = factors.state();
        }
        return state;
    }

    public Enrolment getEnrolment() {
        return enrolment;
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getCurrentCode() {
        return currentCode;
    }

    public void setCurrentCode(String currentCode) {
        this.currentCode = currentCode;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
