package io.influencegen.crypto.boundary;

import io.influencegen.crypto.control.ProductKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds an encrypted value without decrypting any: equal values of a field have equal indexes, and without the key nobody
 * can tell which value an index stands for.
 */
@ApplicationScoped
public class BlindIndex {
    private static final String ALGORITHM = "HmacSHA256";

    private ProductKeys keys;

    /** For the container's proxy. */
    public BlindIndex() {}

    @Inject
    public BlindIndex(ProductKeys keys) {
        this.keys = keys;
    }

    public byte[] of(IndexedField field, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.blindIndex(), ALGORITHM));
            mac.update(field.name().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(field.normalisation().apply(value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
