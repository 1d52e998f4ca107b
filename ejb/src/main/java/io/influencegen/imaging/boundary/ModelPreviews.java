package io.influencegen.imaging.boundary;

import io.influencegen.imaging.control.PreviewKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;

/** The pictures that stand for models: anybody who is signed in may see them. */
@Stateless
@PermitAll
public class ModelPreviews {
    @Inject
    private PreviewKeeper keeper;

    /** The hash of the model's preview; it names the picture for caches. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> versionOf(String model) {
        return keeper.versionOf(model);
    }

    /** A JPEG. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public InputStream open(String sha256) {
        return keeper.open(sha256);
    }

    /** A picture was made somewhere; if it is one that a model waits for, it becomes its preview. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void collect() {
        keeper.collect();
    }
}
