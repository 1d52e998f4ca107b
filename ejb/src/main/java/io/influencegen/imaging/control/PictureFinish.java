package io.influencegen.imaging.control;

import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.NewPicture.PictureFiles;
import io.influencegen.gallery.boundary.PictureShelf;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.MadePicture;
import io.influencegen.worker.contract.ImageJob;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;

/** What a picture goes through once it is made, before anybody sees it. */
@Dependent
public class PictureFinish {
    private static final String MEDIA_TYPE = "image/png";

    private final PictureShelf shelf;

    @Inject
    public PictureFinish(PictureShelf shelf) {
        this.shelf = shelf;
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

    private MadePicture finish(ImageTask task, byte[] bytes, String checksum, int width, int height, Duration compute) {
        try {
            PictureFiles files = new PictureFiles(bytes, MEDIA_TYPE, shelf.thumbnail(bytes));
            return new MadePicture(files, width, height, checksum, compute);
        } catch (DomainException damaged) {
            throw new Refused(Problems.unreadable(task), true);
        }
    }
}
