package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import io.influencegen.provenance.boundary.CredentialProblem;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The signature of a claim: COSE_Sign1 (RFC 9052) that does not hold what it signs, with the signer's certificates. */
record CoseSignature(CBORObject head, List<X509Certificate> certificates, CBORObject signature) {
    private static final int SIGN1 = 18;
    private static final int ALGORITHM = 1;
    private static final int CERTIFICATES = 33;
    private static final String OLD_CERTIFICATES = "x5chain";
    private static final int MOST_CERTIFICATES = 8;

    CoseSignature {
        certificates = List.copyOf(certificates);
    }

    static byte[] draft(SigningKey key) {
        return write(head(key), key.placeholder());
    }

    static byte[] sign(SigningKey key, byte[] claim) {
        CBORObject head = head(key);
        return write(head, key.sign(signed(head, claim)));
    }

    private static CBORObject head(SigningKey key) {
        CBORObject map = CBORObject.NewOrderedMap();
        map.Add(ALGORITHM, key.scheme().number());
        List<byte[]> chain = key.presented();
        if (chain.size() == 1) {
            map.Add(CERTIFICATES, chain.get(0));
        } else {
            CBORObject list = CBORObject.NewArray();
            chain.forEach(list::Add);
            map.Add(CERTIFICATES, list);
        }
        return CBORObject.FromObject(map.EncodeToBytes());
    }

    private static byte[] write(CBORObject head, byte[] signature) {
        return CBORObject.NewArray()
                .Add(head)
                .Add(CBORObject.NewMap())
                .Add(CBORObject.Null)
                .Add(CBORObject.FromObject(signature))
                .WithTag(SIGN1)
                .EncodeToBytes();
    }

    /** What is signed is not the claim alone. */
    private static byte[] signed(CBORObject head, byte[] claim) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(head)
                .Add(CBORObject.FromObject(new byte[0]))
                .Add(CBORObject.FromObject(claim))
                .EncodeToBytes();
    }

    static CoseSignature read(byte[] content) {
        try {
            CBORObject list = CBORObject.DecodeFromBytes(content);
            if (!isSign1(list)) {
                throw new DamagedCredential(CredentialProblem.SIGNATURE_DAMAGED);
            }
            CBORObject head = CBORObject.DecodeFromBytes(list.get(0).GetByteString());
            return new CoseSignature(list.get(0), certificates(head, list.get(1)), list.get(3));
        } catch (CBORException | IllegalStateException | IllegalArgumentException damaged) {
            throw new DamagedCredential(CredentialProblem.SIGNATURE_DAMAGED, damaged);
        }
    }

    private static boolean isSign1(CBORObject list) {
        return (!list.isTagged() || (list.getTagCount() == 1 && list.HasMostOuterTag(SIGN1)))
                && list.getType() == CBORType.Array
                && list.size() == 4
                && list.get(1).getType() == CBORType.Map
                && list.get(2).isNull()
                && list.get(3).getType() == CBORType.ByteString;
    }

    private static List<X509Certificate> certificates(CBORObject head, CBORObject unprotected) {
        CBORObject held = Cbor.first(
                Cbor.get(head, CERTIFICATES),
                Cbor.get(head, OLD_CERTIFICATES),
                Cbor.get(unprotected, CERTIFICATES),
                Cbor.get(unprotected, OLD_CERTIFICATES));
        List<CBORObject> encoded = held.getType() == CBORType.Array ? List.copyOf(held.getValues()) : List.of(held);
        if (encoded.isEmpty() || encoded.size() > MOST_CERTIFICATES) {
            throw new DamagedCredential(CredentialProblem.CERTIFICATE_DAMAGED);
        }
        try {
            List<X509Certificate> certificates = new ArrayList<>();
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (CBORObject one : encoded) {
                certificates.add(
                        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one.GetByteString())));
            }
            return certificates;
        } catch (CertificateException | IllegalStateException damaged) {
            throw new DamagedCredential(CredentialProblem.CERTIFICATE_DAMAGED, damaged);
        }
    }

    X509Certificate signer() {
        return certificates.get(0);
    }

    boolean fits(byte[] claim) {
        try {
            CBORObject map = CBORObject.DecodeFromBytes(head.GetByteString());
            SignatureScheme scheme = SignatureScheme.of(Cbor.number(Cbor.get(map, ALGORITHM)))
                    .orElseThrow(() -> new DamagedCredential(CredentialProblem.ALGORITHM_UNKNOWN));
            if (SignatureScheme.of(signer().getPublicKey()).isEmpty()) {
                throw new DamagedCredential(CredentialProblem.ALGORITHM_UNKNOWN);
            }
            return scheme.fits(signer().getPublicKey(), signed(head, claim), signature.GetByteString());
        } catch (GeneralSecurityException | ProviderException | IllegalStateException | CBORException wrong) {
            return false;
        }
    }
}
