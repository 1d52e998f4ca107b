package io.influencegen.provenance.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.provenance.boundary.ProvenanceError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The certificate an operator bought: {@code influencegen.provenance.certificate-file} (PEM, the own one first) and {@code
 * key-file} (PEM). Both or neither; a pair that does not belong together stops the start.
 */
@ApplicationScoped
public class ConfiguredCertificate {
    private static final byte[] TRIAL = "belongs together".getBytes(StandardCharsets.UTF_8);

    private Optional<String> certificateFile = Optional.empty();
    private Optional<String> keyFile = Optional.empty();

    protected ConfiguredCertificate() {}

    @Inject
    public ConfiguredCertificate(
            @ConfigProperty(name = "influencegen.provenance.certificate-file") Optional<String> certificateFile,
            @ConfigProperty(name = "influencegen.provenance.key-file") Optional<String> keyFile) {
        this.certificateFile = certificateFile;
        this.keyFile = keyFile;
    }

    /** Read anew at each call, so that it is never kept longer than it must be. */
    Optional<SigningKey> read() {
        if (certificateFile.isEmpty() && keyFile.isEmpty()) {
            return Optional.empty();
        }
        String place = certificateFile.orElse("?") + ", " + keyFile.orElse("?");
        try {
            List<X509Certificate> chain = Certificates.read(Files.readString(Path.of(certificateFile.orElse(""))));
            PrivateKey key = key(Files.readString(Path.of(keyFile.orElse(""))));
            if (chain.isEmpty()) {
                throw new DomainException(ProvenanceError.CERTIFICATE_UNREADABLE, place);
            }
            SignatureScheme scheme = SignatureScheme.of(chain.get(0).getPublicKey())
                    .orElseThrow(() -> new DomainException(ProvenanceError.CERTIFICATE_UNREADABLE, place));
            if (!scheme.fits(chain.get(0).getPublicKey(), TRIAL, scheme.sign(key, TRIAL))) {
                throw new DomainException(ProvenanceError.CERTIFICATE_UNREADABLE, place);
            }
            return Optional.of(new SigningKey(chain, key, scheme));
        } catch (IOException | GeneralSecurityException e) {
            throw new DomainException(e, ProvenanceError.CERTIFICATE_UNREADABLE, place);
        }
    }

    private static PrivateKey key(String pem) throws IOException {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            Object found = parser.readObject();
            while (found != null) {
                if (found instanceof PrivateKeyInfo info) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                }
                if (found instanceof PEMKeyPair pair) {
                    return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                }
                found = parser.readObject();
            }
        }
        throw new PEMException("No private key");
    }
}
