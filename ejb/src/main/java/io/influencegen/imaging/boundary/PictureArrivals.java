package io.influencegen.imaging.boundary;

import io.influencegen.imaging.control.ArrivalDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Where other routes bring what they have made: it goes through all that a worker's pictures go through. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PictureArrivals {
    @Inject
    private ArrivalDesk desk;

    /** A PNG of that size, for the holder of the task. */
    public Arrival arrive(ImageTask task, byte[] png, int width, int height, Duration compute) {
        return desk.arrive(task, png, width, height, compute);
    }
}
