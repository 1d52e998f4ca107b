package io.influencegen.provenance.boundary;

import java.time.Instant;

/** The certificate pictures are signed with: whose, since when, and whether a new one can be made here. */
public record CertificateView(
        CredentialReport.Signer holder, Instant validFrom, Instant since, boolean changeable, long before) {}
