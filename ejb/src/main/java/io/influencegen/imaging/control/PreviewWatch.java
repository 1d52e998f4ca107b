package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ModelPreviews;
import io.influencegen.push.boundary.Announced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears of every picture that ends, on whatever node it was made. */
@ApplicationScoped
public class PreviewWatch {
    @Inject
    private ModelPreviews previews;

    void ended(@Observes Announced announced) {
        String state = announced.payload().getOrDefault("state", "");
        if (announced.topic().equals(LiveImagingNews.MOVED)
                && !state.equals(State.QUEUED.name())
                && !state.equals(State.RUNNING.name())) {
            previews.collect();
        }
    }
}
