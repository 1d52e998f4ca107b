package io.influencegen.imaging.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.PictureFile;
import io.influencegen.gallery.boundary.PictureFile.Variant;
import io.influencegen.gallery.boundary.PictureFiles;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.storage.boundary.ObjectStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Copies pictures that were made to stand for a model, so that they stay whatever becomes of who had them made. */
@Dependent
public class PreviewKeeper {
    private static final Logger LOG = System.getLogger(PreviewKeeper.class.getName());
    /** They are the product's own, and nobody's personal data. */
    private static final SubjectId PRODUCT = new SubjectId(UUID.fromString("6d6f6465-6c73-4000-8000-707265766965"));

    @Inject
    private ModelRepository models;

    @Inject
    private GenerationRepository generations;

    @Inject
    private PictureFiles pictures;

    @Inject
    private ObjectStore store;

    @Inject
    private RequestContext context;

    public Optional<String> versionOf(String model) {
        return models.find(model).flatMap(KnownModel::preview);
    }

    public InputStream open(String sha256) {
        return store.open(PRODUCT, sha256);
    }

    public void collect() {
        models.awaitedPreviews().forEach(awaited -> {
            State state = generations.stateOf(awaited.generation());
            if (state == State.COMPLETED) {
                models.previewMade(awaited.model(), copy(awaited.generation(), awaited.owner()));
                LOG.log(Level.INFO, "Model {0} has a preview", awaited.model());
            } else if (state.isFinal()) {
                models.previewMade(awaited.model(), Optional.empty());
            }
        });
    }

    /** In the name of who had it made, for nobody else sees it. */
    private Optional<String> copy(UUID id, UserId owner) {
        context.actAs(new Caller(Optional.of(owner), "system:model-preview", Set.of()));
        try {
            PictureFile file = pictures.find(id, Variant.THUMBNAIL);
            try (InputStream bytes = pictures.open(file)) {
                return Optional.of(store.put(bytes, PRODUCT, file.mediaType()).sha256());
            }
        } catch (DomainException deleted) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
