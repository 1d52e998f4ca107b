package io.influencegen.crypto.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.control.KeyRing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Where administrators see and change the master keys. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class KeyDesk {
    @Inject
    private KeyRing ring;

    @Inject
    private AuditLog audit;

    public KeyStatus status() {
        return ring.status();
    }

    /** Adds a master key that wraps from now on, and answers its id; the others go on opening what they wrapped. */
    public String rotate() {
        String before = ring.status().primary();
        String after = ring.rotate();
        audit.record(AuditEntry.of("crypto.master-key-rotated")
                .on("master-key", after)
                .change(Map.of("primary", before), Map.of("primary", after)));
        return after;
    }

    /** Gives up a master key that wraps nothing; {@link #forgetRetired} completes it. */
    public void retire(String id) {
        ring.retire(id);
        audit.record(AuditEntry.of("crypto.master-key-retired").on("master-key", id));
    }

    /** Says that the keys shall be wrapped with the primary master key now; a job does it. */
    public void requestRewrap() {
        audit.record(AuditEntry.of("crypto.rewrap-requested")
                .on("master-key", ring.status().primary())
                .change(Map.of(), Map.of("keys", String.valueOf(ring.status().outdated()))));
    }

    /** Takes retired master keys from where they are kept. */
    public void forgetRetired() {
        ring.forgetRetired();
    }
}
