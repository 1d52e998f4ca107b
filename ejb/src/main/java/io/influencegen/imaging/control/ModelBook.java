package io.influencegen.imaging.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.ImageRoute;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.worker.contract.ModelView;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The models people can choose from. One that no worker offers just now is known all the same, so that work for it can wait. */
@Dependent
public class ModelBook {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ModelRepository models;
    private final Iterable<ImageRoute> routes;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public ModelBook(ModelRepository models, @Any Instance<ImageRoute> routes, Settings settings, Clock clock) {
        this(models, (Iterable<ImageRoute>) routes, settings, clock);
    }

    ModelBook(ModelRepository models, Iterable<ImageRoute> routes, Settings settings, Clock clock) {
        this.models = models;
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
    }

    public List<StudioModel> openTo(Set<Role> roles) {
        return models.all().stream()
                .filter(model -> model.isOpenTo(roles))
                .map(this::offered)
                .toList();
    }

    /** The named one, or the preset; one that is not for these roles does not exist. */
    KnownModel require(Optional<String> name, Set<Role> roles) {
        List<KnownModel> open =
                models.all().stream().filter(model -> model.isOpenTo(roles)).toList();
        if (open.isEmpty()) {
            throw new DomainException(ImagingError.NO_MODEL);
        }
        return open.stream()
                .filter(model -> name.isEmpty() || model.name().equals(name.get()))
                .findFirst()
                .orElseThrow(() -> new DomainException(ImagingError.MODEL_UNKNOWN, name.orElse("")));
    }

    /** Which way the model's pictures go: straight to a worker, unless another is for them. */
    String routeOf(KnownModel model) {
        return StreamSupport.stream(routes.spliterator(), false)
                .filter(route -> route.isFor(model.rules().route()))
                .map(ImageRoute::name)
                .findFirst()
                .orElse(GenerationLedger.WORKER);
    }

    StudioModel offered(KnownModel model) {
        Instant fresh = clock.instant().minus(FRESH);
        return model.offered(settings, model.seenAt().isAfter(fresh));
    }

    /** What a worker has just told of its models; those with a fault are left out. */
    public void seen(List<ModelView> offers) {
        Instant now = clock.instant();
        offers.stream().filter(offer -> offer.fault() == null).forEach(offer -> models.seen(offer, now));
    }
}
