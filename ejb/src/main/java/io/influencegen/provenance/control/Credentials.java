package io.influencegen.provenance.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.provenance.boundary.CredentialReport;
import io.influencegen.provenance.boundary.Making;
import io.influencegen.provenance.boundary.ProvenanceError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Seals and checks pictures with the certificate of the moment. */
@ApplicationScoped
public class Credentials {
    private SigningCertificates certificates;
    private Clock clock;

    protected Credentials() {}

    @Inject
    public Credentials(SigningCertificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    public byte[] seal(byte[] picture, Making making) {
        return new Sealer(certificates.current()).seal(PictureFile.read(picture), making);
    }

    public byte[] derive(byte[] original, byte[] converted) {
        CheckedManifest parent = check(original)
                .ownUntouched()
                .orElseThrow(() -> new DomainException(ProvenanceError.ORIGINAL_NOT_SEALED));
        return new Sealer(certificates.current())
                .derive(PictureFile.read(original), parent, PictureFile.read(converted), clock.instant());
    }

    public byte[] strip(byte[] picture) {
        return PictureFile.read(picture).bare().bytes();
    }

    public CredentialReport verify(byte[] picture) {
        return check(picture).report();
    }

    private CredentialCheck check(byte[] picture) {
        return CredentialCheck.of(picture, certificates::isOurs, clock.instant());
    }

    public int largestPicture() {
        return PictureFile.LARGEST;
    }

    public String certificateChain() {
        return certificates.pem();
    }
}
