package io.influencegen.crypto.control;

import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.error.boundary.DomainException;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Nothing starts without the keys to what is stored: better no product than one that cannot read its data. */
@Singleton
@Startup
public class KeyGuard {
    private static final Logger LOG = System.getLogger(KeyGuard.class.getName());

    @Inject
    private KeyRing ring;

    @PostConstruct
    void open() {
        try {
            ring.open();
            ring.forgetRetired();
        } catch (DomainException refused) {
            String sentence = sentence(refused);
            LOG.log(Level.ERROR, sentence);
            throw new IllegalStateException(sentence, refused);
        }
    }

    static String sentence(DomainException refused) {
        String place = refused.details().isEmpty() ? "" : refused.details().get(0);
        if (refused.code() == CryptoError.MASTER_KEY_MISSING) {
            return "The master key %s that encrypts this database is not in %s: put that file back from its backup, or set %s."
                    .formatted(refused.details().get(1), place, KeysetText.VARIABLE);
        }
        if (refused.code() == CryptoError.MASTER_KEYS_UNREADABLE) {
            return "The master keys in %s cannot be read: put them back from their backup and let the product's user read them."
                    .formatted(place);
        }
        return "The master keys do not open what this database holds: put back the keys that belong to it (%s)."
                .formatted(refused.code().key());
    }
}
