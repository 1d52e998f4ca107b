package io.influencegen.provenance.control;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to sign that C2PA allows, by their numbers in COSE. */
enum SignatureScheme {
    ES256(-7, "SHA256withECDSAinP1363Format", ""),
    ES384(-35, "SHA384withECDSAinP1363Format", ""),
    ES512(-36, "SHA512withECDSAinP1363Format", ""),
    PS256(-37, "RSASSA-PSS", "SHA-256"),
    PS384(-38, "RSASSA-PSS", "SHA-384"),
    PS512(-39, "RSASSA-PSS", "SHA-512"),
    ED25519(-8, "Ed25519", "");

    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 16_384;

    private final int number;
    private final String algorithm;
    private final String digest;

    SignatureScheme(int number, String algorithm, String digest) {
        this.number = number;
        this.algorithm = algorithm;
        this.digest = digest;
    }

    /** How many bytes its signatures have. */
    int length(PublicKey key) {
        return switch (this) {
            case ES256, ED25519 -> 64;
            case ES384 -> 96;
            case ES512 -> 132;
            default -> (((RSAPublicKey) key).getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
        };
    }

    int number() {
        return number;
    }

    static Optional<SignatureScheme> of(long number) {
        return Stream.of(values()).filter(scheme -> scheme.number == number).findFirst();
    }

    /** The one that suits a key. */
    static Optional<SignatureScheme> of(PublicKey key) {
        if (key instanceof ECPublicKey ec) {
            return switch (ec.getParams().getCurve().getField().getFieldSize()) {
                case 256 -> Optional.of(ES256);
                case 384 -> Optional.of(ES384);
                case 521 -> Optional.of(ES512);
                default -> Optional.empty();
            };
        }
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return bits >= LEAST_RSA_BITS && bits <= MOST_RSA_BITS ? Optional.of(PS256) : Optional.empty();
        }
        return key.getAlgorithm().equals("EdDSA") ? Optional.of(ED25519) : Optional.empty();
    }

    byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = prepared();
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    boolean fits(PublicKey key, byte[] content, byte[] signed) throws GeneralSecurityException {
        Signature signature = prepared();
        signature.initVerify(key);
        signature.update(content);
        return signature.verify(signed);
    }

    private Signature prepared() throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        if (!digest.isEmpty()) {
            AlgorithmParameterSpec parameters = new PSSParameterSpec(
                    digest,
                    "MGF1",
                    switch (digest) {
                        case "SHA-384" -> MGF1ParameterSpec.SHA384;
                        case "SHA-512" -> MGF1ParameterSpec.SHA512;
                        default -> MGF1ParameterSpec.SHA256;
                    },
                    Integer.parseInt(digest.substring(4)) / Byte.SIZE,
                    1);
            signature.setParameter(parameters);
        }
        return signature;
    }
}
