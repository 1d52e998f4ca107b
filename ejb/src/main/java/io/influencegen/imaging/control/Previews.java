package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.worker.contract.WorkerRefusal;
import io.influencegen.worker.contract.WorkerUnreachable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks the worker that makes a picture what it looks like so far; nothing of it is kept. */
@Dependent
public class Previews {
    private final GenerationViewRepository views;
    private final WorkerWatch watch;

    @Inject
    public Previews(GenerationViewRepository views, WorkerWatch watch) {
        this.views = views;
        this.watch = watch;
    }

    /** A worker that has moved on, or is away, has nothing to show. */
    public Optional<byte[]> of(GenerationView view) {
        if (!view.hasPreview()) {
            return Optional.empty();
        }
        try {
            return watch.named(view.progress().worker())
                    .flatMap(worker -> views.jobOf(view.id()).map(worker.client()::preview));
        } catch (WorkerRefusal | WorkerUnreachable nothing) {
            return Optional.empty();
        }
    }
}
