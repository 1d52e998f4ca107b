package io.influencegen.provenance.control;

import io.influencegen.error.boundary.DomainException;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** There is a certificate before there is a picture; one that cannot be read is found out at start. */
@Singleton
@Startup
@DependsOn("KeyGuard")
public class SigningGuard {
    private static final Logger LOG = System.getLogger(SigningGuard.class.getName());

    @Inject
    private SigningCertificates certificates;

    @PostConstruct
    void open() {
        try {
            certificates.open();
        } catch (DomainException refused) {
            String sentence =
                    "Pictures cannot be signed with %s: the certificate and its key must be readable and belong together."
                            .formatted(refused.details());
            LOG.log(Level.ERROR, sentence);
            throw new IllegalStateException(sentence, refused);
        }
    }
}
