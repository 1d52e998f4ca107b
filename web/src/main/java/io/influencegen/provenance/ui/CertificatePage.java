package io.influencegen.provenance.ui;

import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.provenance.boundary.CertificateView;
import io.influencegen.provenance.boundary.SigningDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The certificate that pictures are signed with, and the way to a new one. */
@Named
@RequestScoped
public class CertificatePage {
    @Inject
    private SigningDesk desk;

    @Inject
    private Notices notices;

    private CertificateView certificate;

    public CertificateView getCertificate() {
        if (certificate == null) {
            certificate = desk.certificate();
        }
        return certificate;
    }

    public void renew() throws IOException {
        desk.renew();
        notices.successAt(PortalPage.CERTIFICATE.getPath(), "provenance.renewed");
    }
}
