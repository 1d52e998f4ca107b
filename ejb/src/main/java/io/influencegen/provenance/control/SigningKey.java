package io.influencegen.provenance.control;

import io.influencegen.crypto.boundary.Sha256;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key with the certificates that vouch for it: the key's own first, then who issued it. */
record SigningKey(List<X509Certificate> chain, PrivateKey key, SignatureScheme scheme) {
    SigningKey {
        chain = List.copyOf(chain);
    }

    byte[] sign(byte[] content) {
        try {
            return scheme.sign(key, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was tried before does not sign", e);
        }
    }

    /** As long as a signature will be. */
    byte[] placeholder() {
        return new byte[scheme.length(chain.get(0).getPublicKey())];
    }

    /** What goes with a signature: all but a root, which who checks must know from elsewhere. */
    List<byte[]> presented() {
        return chain.stream()
                .filter(certificate -> chain.size() == 1
                        || !certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .map(SigningKey::encoded)
                .toList();
    }

    String fingerprint() {
        return fingerprint(chain.get(0));
    }

    static String fingerprint(X509Certificate certificate) {
        return Sha256.of(encoded(certificate));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read has no encoding", e);
        }
    }
}
