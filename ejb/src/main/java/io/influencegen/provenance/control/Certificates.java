package io.influencegen.provenance.control;

import io.influencegen.provenance.boundary.CredentialReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Certificates as text, and what they say of who holds them. */
final class Certificates {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String END = "\n-----END CERTIFICATE-----\n";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Certificates() {}

    static List<X509Certificate> read(String pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    static String write(List<X509Certificate> chain) {
        return chain.stream().map(Certificates::write).collect(Collectors.joining());
    }

    private static String write(X509Certificate certificate) {
        try {
            return BEGIN + LINES.encodeToString(certificate.getEncoded()) + END;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read has no encoding", e);
        }
    }

    static CredentialReport.Signer describe(X509Certificate certificate, boolean ours) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        X500Name issuer =
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        return new CredentialReport.Signer(
                name(subject, BCStyle.CN),
                name(subject, BCStyle.O),
                name(issuer, BCStyle.CN),
                SigningKey.fingerprint(certificate),
                certificate.getNotAfter().toInstant(),
                ours);
    }

    private static String name(X500Name name, ASN1ObjectIdentifier kind) {
        RDN[] found = name.getRDNs(kind);
        return found.length == 0
                ? ""
                : Cbor.shown(IETFUtils.valueToString(found[0].getFirst().getValue()));
    }
}
