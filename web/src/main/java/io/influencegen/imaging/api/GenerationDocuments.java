package io.influencegen.imaging.api;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.PictureFile.Variant;
import io.influencegen.gallery.boundary.PictureFiles;
import io.influencegen.gallery.ui.PictureServlet;
import io.influencegen.imaging.api.Generation.Links;
import io.influencegen.imaging.api.Generation.Trouble;
import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.portal.ui.Texts;
import io.influencegen.rest.api.ApiApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Pictures on their way as documents: with the words of their problems and links that open what there is to see. */
@ApplicationScoped
public class GenerationDocuments {
    @Inject
    private PictureFiles files;

    @Inject
    private Texts texts;

    public Generation of(GenerationView view) {
        String self = ApiApplication.PATH + "/generations/" + view.id();
        boolean done = view.state() == State.COMPLETED;
        Links links = new Links(
                self,
                self + "/events",
                view.hasPreview() ? self + "/preview" : null,
                done ? link(view.id(), Variant.ORIGINAL) : null,
                done ? link(view.id(), Variant.THUMBNAIL) : null);
        return Generation.of(view, trouble(view), links);
    }

    private String link(UUID id, Variant variant) {
        return PictureServlet.PATH + id + "?" + files.link(id, variant);
    }

    /** An operator who cancelled it may have said why. */
    private Trouble trouble(GenerationView view) {
        if (view.state() == State.CANCELLED && !view.problem().cause().isBlank()) {
            return new Trouble("cancelled", view.problem().cause(), "", "");
        }
        return view.state() == State.FAILED ? trouble(view.problem()) : null;
    }

    /** The house's words for the code, and after them what the worker said. */
    private Trouble trouble(Problem problem) {
        var words = texts.problem(problem.code())
                .orElseGet(() -> texts.problem(new DomainException(ImagingError.WORKER_FAILED)));
        return new Trouble(
                problem.code(),
                joined(words.cause(), problem.cause()),
                joined(words.next(), problem.next()),
                problem.reference());
    }

    private static String joined(String ours, String theirs) {
        return theirs.isBlank() ? ours : ours + " " + theirs;
    }
}
