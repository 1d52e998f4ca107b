package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.worker.contract.WorkerProblem;
import java.util.Objects;

/** Why there is no picture, as it is kept. Pages put the text of the code before what is said here. */
final class Problems {
    private Problems() {}

    static Problem noWorker(ImageTask task) {
        return new Problem(ImagingError.NO_WORKER.key(), task.asked().model(), "", reference(task));
    }

    static Problem lost() {
        return new Problem(ImagingError.GENERATION_LOST.key(), "", "", "");
    }

    static Problem refused(ImageTask task, String why, String reference) {
        return new Problem(ImagingError.PICTURE_REFUSED.key(), why, "", reference);
    }

    static Problem unreadable(ImageTask task) {
        return new Problem(ImagingError.RESULT_UNREADABLE.key(), "", "", reference(task));
    }

    static Problem failed(ImageTask task, String why) {
        return new Problem(ImagingError.WORKER_FAILED.key(), shortened(why), "", reference(task));
    }

    /** What a worker said of itself, in its words. */
    static Problem of(ImageTask task, WorkerProblem said) {
        ImagingError code = said.status() >= 500 ? ImagingError.WORKER_FAILED : ImagingError.WORKER_REFUSED;
        return new Problem(
                code.key(),
                shortened(Objects.requireNonNullElse(said.detail(), "")),
                shortened(Objects.requireNonNullElse(said.next(), "")),
                Objects.requireNonNullElse(said.reference(), reference(task)));
    }

    private static String reference(ImageTask task) {
        return task.id().toString();
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
