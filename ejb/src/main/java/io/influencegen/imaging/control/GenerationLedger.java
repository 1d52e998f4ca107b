package io.influencegen.imaging.control;

import io.influencegen.gallery.boundary.NewPicture;
import io.influencegen.gallery.boundary.PictureMaking;
import io.influencegen.gallery.boundary.PictureShelf;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageRoute;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.ImagingSettings;
import io.influencegen.imaging.boundary.MadePicture;
import io.influencegen.imaging.boundary.Room;
import io.influencegen.imaging.boundary.Style;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.usage.boundary.UsageRecord.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives out what waits and takes back what became of it. */
@Dependent
public class GenerationLedger {
    private static final Logger LOG = System.getLogger(GenerationLedger.class.getName());
    /** The way to a worker of ours, as models and pictures name it. */
    static final String WORKER = "worker";
    /** As long a node may be silent; it says every few seconds that it lives. */
    static final Duration LEASE = Duration.ofSeconds(20);
    /** A picture that takes its node along each time must not go on for ever, and one that many crashes hit by chance not end. */
    private static final int MOST_LOSSES = 20;

    private static final int MOST_AT_ONCE = 200;

    private final GenerationRepository generations;
    private final TaskEnd ends;
    private final ImagingNews news;
    private final PictureShelf shelf;
    private final Iterable<ImageRoute> routes;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public GenerationLedger(
            GenerationRepository generations,
            TaskEnd ends,
            ImagingNews news,
            PictureShelf shelf,
            @Any Instance<ImageRoute> routes,
            Settings settings,
            Clock clock) {
        this(generations, ends, news, shelf, (Iterable<ImageRoute>) routes, settings, clock);
    }

    GenerationLedger(
            GenerationRepository generations,
            TaskEnd ends,
            ImagingNews news,
            PictureShelf shelf,
            Iterable<ImageRoute> routes,
            Settings settings,
            Clock clock) {
        this.generations = generations;
        this.ends = ends;
        this.news = news;
        this.shelf = shelf;
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Up to what there is room for, each for the room that has most of it. */
    public List<ImageTask> take(String node, Collection<Room> offered) {
        generations.lockTaking();
        Map<Room, Integer> free = free(offered);
        List<ImageTask> taken = new ArrayList<>();
        boolean more = true;
        while (more) {
            free.values().removeIf(room -> room <= 0);
            List<ImageTask> round = free.isEmpty() ? List.of() : takeRound(node, free);
            taken.addAll(round);
            more = !round.isEmpty() && !free.isEmpty();
        }
        taken.forEach(task -> news.moved(task.hold().owner(), task.id(), State.RUNNING));
        return taken;
    }

    private Map<Room, Integer> free(Collection<Room> offered) {
        Map<String, Integer> inHand = generations.inHand();
        Collection<String> drained = generations.drained();
        Map<Room, Integer> free = new HashMap<>();
        offered.stream()
                .filter(room -> !drained.contains(room.worker()))
                .forEach(room -> free.put(room, room.capacity() - inHand.getOrDefault(room.worker(), 0)));
        routes().values().forEach(route -> {
            Room room = new Room(route.name(), route.capacity(), List.of());
            free.put(room, room.capacity() - inHand.getOrDefault(route.name(), 0));
        });
        return free;
    }

    private List<ImageTask> takeRound(String node, Map<Room, Integer> free) {
        Instant now = clock.instant();
        Map<String, ImageRoute> routes = routes();
        List<String> models = free.keySet().stream()
                .flatMap(room -> room.models().stream())
                .distinct()
                .toList();
        List<String> open = free.keySet().stream()
                .map(Room::worker)
                .filter(routes::containsKey)
                .toList();
        int limit = free.values().stream().mapToInt(Integer::intValue).sum();
        List<ImageTask> taken = new ArrayList<>();
        for (GenerationRepository.Waiting waiting : generations.next(models, open, now, limit)) {
            roomFor(waiting, free).ifPresent(room -> {
                free.merge(room, -1, Integer::sum);
                Optional<ImageRoute> route = Optional.ofNullable(routes.get(room.worker()));
                Instant until = now.plus(route.map(ImageRoute::patience).orElse(LEASE));
                UUID lease = TimeOrderedId.next(clock.millis());
                String holder = route.isPresent() ? "route:" + room.worker() : node;
                ImageTask task = generations.take(waiting, room.worker(), lease, holder, now, until);
                route.ifPresentOrElse(way -> way.begin(task), () -> taken.add(task));
            });
        }
        return taken;
    }

    private static Optional<Room> roomFor(GenerationRepository.Waiting waiting, Map<Room, Integer> free) {
        String model = waiting.task().asked().model();
        return free.entrySet().stream()
                .filter(room -> room.getValue() > 0)
                .filter(room -> waiting.route().equals(WORKER)
                        ? room.getKey().models().contains(model)
                        : room.getKey().worker().equals(waiting.route()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private Map<String, ImageRoute> routes() {
        List<ImageRoute> ready = new ArrayList<>();
        routes.forEach(ready::add);
        return ready.stream()
                .filter(route -> route.capacity() > 0)
                .collect(Collectors.toMap(ImageRoute::name, route -> route));
    }

    public boolean progress(ImageTask task, String job, int place, int step) {
        boolean ours = generations.progress(task, job, place, step);
        if (ours) {
            news.moved(task.hold().owner(), task.id(), State.RUNNING);
        }
        return ours;
    }

    public int keep(String node, Collection<UUID> leases) {
        return generations.keep(node, leases, clock.instant().plus(LEASE));
    }

    /** The picture is kept, and counted, exactly once; false when somebody else has it. */
    public boolean complete(ImageTask task, MadePicture made) {
        if (!ends.end(task, State.COMPLETED, Problem.NONE, false, made.compute())) {
            return false;
        }
        shelf.keep(picture(task, made));
        return true;
    }

    /** Not what anybody wanted, and trying again would not help. */
    public boolean refuse(ImageTask task, Problem problem, boolean dead) {
        return ends.end(task, State.FAILED, problem, dead, Duration.ZERO);
    }

    /** Tries again after a while, unless it was tried often enough. */
    public boolean fail(ImageTask task, Problem problem, Duration pause) {
        if (task.failures() + 1 >= settings.number(ImagingSettings.ATTEMPTS)) {
            return refuse(task, problem, true);
        }
        boolean ours = generations.giveBack(task, 1, 0, clock.instant().plus(pause));
        if (ours) {
            news.queued(task.hold().owner());
        }
        return ours;
    }

    /** Nobody's fault: it waits at the turn it had. */
    public boolean giveBack(ImageTask task, Duration pause) {
        boolean ours = generations.giveBack(task, 0, 0, clock.instant().plus(pause));
        if (ours) {
            news.queued(task.hold().owner());
        }
        return ours;
    }

    /** The task under this lease, as it stands now. */
    public Optional<ImageTask> held(UUID id, UUID lease) {
        return generations.held(id, lease);
    }

    /** What dead nodes had in hand waits again; what waits too long for a worker ends. */
    public int recover() {
        Instant now = clock.instant();
        List<ImageTask> expired = generations.expired(now, MOST_AT_ONCE);
        expired.forEach(task -> recover(task, now));
        Instant before = now.minus(settings.duration(ImagingSettings.LONGEST_WAIT));
        generations
                .waitingSince(before, MOST_AT_ONCE)
                .forEach(task -> ends.endOpen(task, State.FAILED, Problems.noWorker(task), Outcome.FAILED, true));
        if (!expired.isEmpty()) {
            LOG.log(Level.WARNING, "{0} pictures outlived whoever made them and wait again", expired.size());
        }
        return expired.size();
    }

    private void recover(ImageTask task, Instant now) {
        if (routes().containsKey(task.worker())) {
            fail(task, Problems.failed(task, "No answer came in time"), Duration.ZERO);
        } else {
            lose(task, now);
        }
    }

    /** Each loss in a row makes it wait longer, so that others are made before it is tried again. */
    private void lose(ImageTask task, Instant now) {
        long losses = generations.lossesOf(task.id());
        if (losses + 1 >= MOST_LOSSES) {
            ends.end(task, State.FAILED, Problems.lost(), true, Duration.ZERO);
        } else {
            generations.giveBack(task, 0, 1, now.plusSeconds(losses * losses));
            news.queued(task.hold().owner());
        }
    }

    private static NewPicture picture(ImageTask task, MadePicture made) {
        Asked asked = task.asked();
        PictureMaking making = new PictureMaking(
                asked.prompt(),
                asked.negativePrompt(),
                asked.model(),
                made.modelChecksum(),
                asked.seed(),
                asked.steps(),
                asked.guidance(),
                asked.styles().stream().collect(Collectors.toMap(Style::name, Style::strength)));
        return new NewPicture(
                task.id(),
                task.hold().owner(),
                task.hold().campaign(),
                making,
                asked.ratio(),
                made.width(),
                made.height(),
                task.worker(),
                made.compute(),
                made.files());
    }
}
