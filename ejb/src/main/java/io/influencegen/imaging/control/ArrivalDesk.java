package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.Arrival;
import io.influencegen.imaging.boundary.GenerationWork;
import io.influencegen.imaging.boundary.ImageTask;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;

/** Finishes pictures that other routes have made. */
@Dependent
public class ArrivalDesk {
    /** Of a model that somebody else has run. */
    private static final String CHECKSUM_UNKNOWN = "";

    private final PictureFinish finish;
    private final TaskDesk desk;

    @Inject
    public ArrivalDesk(PictureFinish finish, GenerationWork work) {
        this(finish, (TaskDesk) work);
    }

    ArrivalDesk(PictureFinish finish, TaskDesk desk) {
        this.finish = finish;
        this.desk = desk;
    }

    public Arrival arrive(ImageTask task, byte[] png, int width, int height, Duration compute) {
        try {
            boolean kept = desk.complete(task, finish.finish(task, png, CHECKSUM_UNKNOWN, width, height, compute));
            return kept ? Arrival.KEPT : Arrival.TOO_LATE;
        } catch (PictureFinish.Refused refused) {
            desk.refuse(task, refused.problem(), refused.isDead());
            return Arrival.REFUSED;
        }
    }
}
