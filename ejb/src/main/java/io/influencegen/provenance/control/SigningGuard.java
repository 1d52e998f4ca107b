package io.influencegen.provenance.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** There is a certificate before there is a picture; one that cannot be read is found out at start. */
@Singleton
@Startup
@DependsOn("KeyGuard")
public class SigningGuard {
    @Inject
    private SigningCertificates certificates;

    @PostConstruct
    void open() {
        certificates.open();
    }
}
