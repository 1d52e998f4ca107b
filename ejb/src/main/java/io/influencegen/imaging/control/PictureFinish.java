package io.influencegen.imaging.control;

import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.NewPicture.PictureFiles;
import io.influencegen.gallery.boundary.PictureShelf;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.MadePicture;
import io.influencegen.imaging.boundary.Style;
import io.influencegen.moderation.boundary.Moderation;
import io.influencegen.moderation.boundary.PictureVerdict;
import io.influencegen.provenance.boundary.ContentCredentials;
import io.influencegen.provenance.boundary.Making;
import io.influencegen.worker.contract.ImageJob;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;

/** What a picture goes through once it is made, before anybody sees it. */
@Dependent
public class PictureFinish {
    private static final String MEDIA_TYPE = "image/png";

    private final PictureShelf shelf;
    private final Moderation moderation;
    private final ContentCredentials credentials;
    private final Clock clock;

    @Inject
    public PictureFinish(PictureShelf shelf, Moderation moderation, ContentCredentials credentials, Clock clock) {
        this.shelf = shelf;
        this.moderation = moderation;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** The picture is not given out. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;
        private final boolean dead;

        Refused(Problem problem, boolean dead) {
            super(problem.code());
            this.problem = problem;
            this.dead = dead;
        }

        Problem problem() {
            return problem;
        }

        boolean isDead() {
            return dead;
        }
    }

    MadePicture finish(ImageTask task, byte[] bytes, ImageJob job) {
        if (!Sha256.of(bytes).equals(job.picture().sha256())) {
            throw new Refused(Problems.unreadable(task), true);
        }
        Duration compute = Duration.ofMillis(job.picture().computeMillis());
        return finish(
                task,
                bytes,
                job.parameters().modelChecksum(),
                job.picture().width(),
                job.picture().height(),
                compute);
    }

    MadePicture finish(ImageTask task, byte[] bytes, String checksum, int width, int height, Duration compute) {
        byte[] small = small(task, bytes);
        PictureVerdict verdict = moderation.judge(task.hold().owner(), task.id(), bytes);
        if (!verdict.permitted()) {
            throw new Refused(Problems.refused(task, verdict.explanation(), verdict.reference()), false);
        }
        byte[] sealed = credentials.seal(bytes, making(task));
        return new MadePicture(new PictureFiles(sealed, MEDIA_TYPE, small), width, height, checksum, compute);
    }

    private byte[] small(ImageTask task, byte[] bytes) {
        try {
            return shelf.thumbnail(bytes);
        } catch (DomainException damaged) {
            throw new Refused(Problems.unreadable(task), true);
        }
    }

    private Making making(ImageTask task) {
        Asked asked = task.asked();
        return new Making(
                task.id(),
                clock.instant(),
                asked.prompt(),
                asked.negativePrompt(),
                asked.model(),
                asked.seed(),
                asked.steps(),
                asked.guidance(),
                asked.styles().stream().collect(Collectors.toMap(Style::name, Style::strength)));
    }
}
