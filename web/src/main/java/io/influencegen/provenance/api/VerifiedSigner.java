package io.influencegen.provenance.api;

import io.influencegen.provenance.boundary.CredentialReport;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who signed, as their certificate says.")
public record VerifiedSigner(
        @Schema(description = "The certificate's common name.")
        String name,

        @Schema(description = "The certificate's organisation; empty where it has none.")
        String organisation,

        @Schema(description = "Who issued the certificate.") String issuer,

        @Schema(description = "SHA-256 of the certificate.") String fingerprint,

        @Schema(description = "When the certificate ends.") Instant validUntil,

        @Schema(description = "Whether it is a certificate of this product.")
        boolean ours) {
    static VerifiedSigner of(CredentialReport.Signer signer) {
        return new VerifiedSigner(
                signer.name(),
                signer.organisation(),
                signer.issuer(),
                signer.fingerprint(),
                signer.validUntil(),
                signer.ours());
    }
}
