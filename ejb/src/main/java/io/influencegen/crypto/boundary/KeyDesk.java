package io.influencegen.crypto.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.crypto.control.KeyRing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Where administrators see and change the master keys. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class KeyDesk {
    @Inject
    private KeyRing ring;

    public KeyStatus status() {
        return ring.status();
    }

    /** Adds a master key that wraps from now on, and answers its id; the others go on opening what they wrapped. */
    public String rotate() {
        return ring.rotate();
    }

    /** Gives up a master key that wraps nothing; {@link #forgetRetired} completes it. */
    public void retire(String id) {
        ring.retire(id);
    }

    /** Takes retired master keys from where they are kept. */
    public void forgetRetired() {
        ring.forgetRetired();
    }
}
