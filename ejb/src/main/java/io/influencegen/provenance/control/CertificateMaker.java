package io.influencegen.provenance.control;

import io.influencegen.crypto.boundary.RandomBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a certificate as C2PA demands it: for signing content and nothing else, issued by a root of its own whose key is
 * forgotten at once, so that it can never issue another.
 */
@ApplicationScoped
public class CertificateMaker {
    static final Duration VALID = Duration.ofDays(3650);
    private static final Duration ROOT_VALID = Duration.ofDays(7300);
    /** Clocks of others may be behind ours. */
    private static final Duration SLACK = Duration.ofHours(1);

    private static final ASN1ObjectIdentifier CLAIM_SIGNING = new ASN1ObjectIdentifier("1.3.6.1.4.1.62558.2.1");
    private static final int SERIAL_BYTES = 16;

    private Clock clock;
    private RandomBytes random;

    protected CertificateMaker() {}

    @Inject
    public CertificateMaker(Clock clock, RandomBytes random) {
        this.clock = clock;
        this.random = random;
    }

    public SigningKey make() {
        try {
            KeyPair root = pair();
            KeyPair own = pair();
            X500Name rootName = name("InfluenceGen content root");
            X509Certificate rootCertificate = root(root, rootName);
            X509Certificate ownCertificate = own(own.getPublic(), root, rootName, rootCertificate);
            return new SigningKey(List.of(ownCertificate, rootCertificate), own.getPrivate(), SignatureScheme.ES256);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("No certificate can be made", e);
        }
    }

    private X509Certificate root(KeyPair pair, X500Name name)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = builder(name, name, pair.getPublic(), ROOT_VALID);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        return issue(builder, pair);
    }

    private X509Certificate own(PublicKey key, KeyPair root, X500Name issuer, X509Certificate rootCertificate)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var extensions = new JcaX509ExtensionUtils();
        var builder = builder(issuer, name("InfluenceGen content credentials"), key, VALID);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(new KeyPurposeId[] {
            KeyPurposeId.id_kp_emailProtection, KeyPurposeId.getInstance(CLAIM_SIGNING)
        }));
        builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(rootCertificate));
        return issue(builder, root);
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, PublicKey key, Duration valid) {
        Instant from = clock.instant().minus(SLACK).truncatedTo(ChronoUnit.SECONDS);
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(1, random.next(SERIAL_BYTES)),
                Date.from(from),
                Date.from(from.plus(valid)),
                subject,
                key);
    }

    private static X509Certificate issue(X509v3CertificateBuilder builder, KeyPair issuer)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder()
                .addRDN(BCStyle.O, "InfluenceGen")
                .addRDN(BCStyle.OU, "Content provenance")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
