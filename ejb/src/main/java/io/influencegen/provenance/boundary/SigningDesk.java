package io.influencegen.provenance.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.provenance.control.SigningCertificates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Where administrators see and change what pictures are signed with. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class SigningDesk {
    @Inject
    private SigningCertificates certificates;

    @Inject
    private AuditLog audit;

    public CertificateView certificate() {
        return certificates.view();
    }

    /** A new certificate signs from now on; what was signed before is still known as ours. Answers its fingerprint. */
    public String renew() {
        String before = certificates.view().holder().fingerprint();
        String after = certificates.renew();
        audit.record(AuditEntry.of("provenance.certificate-renewed")
                .on("signing-certificate", after)
                .change(Map.of("fingerprint", before), Map.of("fingerprint", after)));
        return after;
    }
}
