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
        return series(field).of(value);
    }

    /** For very many values of one field. */
    public Series series(IndexedField field) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.blindIndex(), ALGORITHM));
            return new Series(mac, field);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Indexes of one field, one after the other; for one thread. */
    public static final class Series {
        private final Mac mac;
        private final IndexedField field;
        private final byte[] place;

        private Series(Mac mac, IndexedField field) {
            this.mac = mac;
            this.field = field;
            this.place = (field.name() + '\0').getBytes(StandardCharsets.UTF_8);
        }

        public byte[] of(String value) {
            mac.update(place);
            return mac.doFinal(field.normalisation().apply(value).getBytes(StandardCharsets.UTF_8));
        }
    }
}
