package io.influencegen.provenance.control;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** Keys that others sign with. */
enum OtherKeys {
    P_256("EC", new ECGenParameterSpec("secp256r1")),
    P_384("EC", new ECGenParameterSpec("secp384r1")),
    P_521("EC", new ECGenParameterSpec("secp521r1")),
    RSA("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)),
    ED_25519("Ed25519", NamedParameterSpec.ED25519);

    private final String algorithm;
    private final AlgorithmParameterSpec parameters;

    OtherKeys(String algorithm, AlgorithmParameterSpec parameters) {
        this.algorithm = algorithm;
        this.parameters = parameters;
    }

    KeyPair make() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(parameters);
        return generator.generateKeyPair();
    }
}
