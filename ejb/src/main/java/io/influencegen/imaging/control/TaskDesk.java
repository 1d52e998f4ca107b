package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.MadePicture;
import io.influencegen.imaging.boundary.Room;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The short transactions around the making of pictures. */
public interface TaskDesk {
    List<ImageTask> take(String node, Collection<Room> rooms);

    boolean progress(ImageTask task, String job, int place, int step);

    int keep(String node, Collection<UUID> leases);

    boolean complete(ImageTask task, MadePicture made);

    boolean refuse(ImageTask task, Problem problem, boolean dead);

    boolean fail(ImageTask task, Problem problem, Duration pause);

    boolean giveBack(ImageTask task, Duration pause);

    State stateOf(UUID id);

    int recover();
}
