package io.influencegen.imaging.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.NewPicture;
import io.influencegen.gallery.boundary.PictureShelf;
import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageRoute;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.ImageWish;
import io.influencegen.imaging.boundary.MadePicture;
import io.influencegen.imaging.boundary.Room;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.moderation.boundary.Moderation;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.PictureVerdict;
import io.influencegen.provenance.boundary.ContentCredentials;
import io.influencegen.provenance.boundary.Making;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import io.influencegen.usage.boundary.QuotaView;
import io.influencegen.usage.boundary.Quotas;
import io.influencegen.usage.control.QuotaBook;
import io.influencegen.usage.control.QuotaRepository;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The studio and its queue on a real database, with a clock the test moves; each call is a transaction. */
final class StudioStage implements TaskDesk {
    static final Room ROOM = new Room("http://worker-a", 4, List.of("tiny"));

    final TestDatabase database = TestDatabase.shared();
    final SettableClock clock = new SettableClock(Instant.parse("2026-03-10T12:00:00Z"));
    final Map<String, String> chosen = new ConcurrentHashMap<>();
    final List<NewPicture> kept = new CopyOnWriteArrayList<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<ImageRoute> routes = new ArrayList<>();

    /** None while nobody can judge. */
    PictureVerdict verdict = PictureVerdict.pass();

    private final Settings settings = new Settings(() -> chosen, clock);

    StudioStage() {
        database.truncate(
                "generation",
                "generation_share",
                "image_model",
                "image_worker",
                "quota_use",
                "quota_limit",
                "usage_entry");
        database.run(entities -> {
            entities.createNativeQuery("update influencegen.generation_line set turn = 0")
                    .executeUpdate();
            new ModelRepository(entities).seen(ScriptedWorker.model("tiny"), clock.instant());
        });
    }

    /** Somebody new who may use the studio. */
    UserId person() {
        UUID id = UUID.randomUUID();
        database.run(entities ->
                entities.createNativeQuery("""
                        insert into influencegen.user_account (id, email_cipher, email_index, display_name, password_hash, state,
                            created_at, version)
                        values (cast(?1 as uuid), '', cast(?1 as bytea), 'Someone', '', 'ACTIVE', now(), 0)""").setParameter(1, id.toString()).executeUpdate());
        return new UserId(id);
    }

    List<UUID> submit(UserId who, ImageWish wish) {
        return submit(who, wish, TurnPriority.INTERACTIVE);
    }

    List<UUID> submit(UserId who, ImageWish wish, TurnPriority priority) {
        UUID submission = as(who, desk -> desk.submit(wish, priority));
        return database.call(entities -> new GenerationViewRepository(entities)
                .ofSubmission(who, submission).stream().map(GenerationView::id).toList());
    }

    <T> T as(UserId who, Function<StudioDesk, T> work) {
        return database.call(entities -> work.apply(desk(entities, who)));
    }

    GenerationView view(UserId who, UUID id) {
        return database.call(
                entities -> new GenerationViewRepository(entities).find(who, id).orElseThrow());
    }

    QuotaView quota(UserId who) {
        return database.call(entities -> quotas(entities).ofThisMonth(who, Set.of(Role.INFLUENCER)));
    }

    long count(String sql) {
        return database.call(
                entities -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    static ImageWish pictures(int count) {
        ImageWish one = ImageWish.of("a red bottle");
        return new ImageWish(
                one.model(),
                one.prompt(),
                one.negativePrompt(),
                one.ratio(),
                one.longSide(),
                one.seed(),
                one.steps(),
                one.guidance(),
                one.styles(),
                count,
                one.campaign());
    }

    @Override
    public List<ImageTask> take(String node, Collection<Room> rooms) {
        return database.call(entities -> ledger(entities).take(node, rooms));
    }

    List<ImageTask> take(int room) {
        return take("node-a", List.of(new Room(ROOM.worker(), room, ROOM.models())));
    }

    @Override
    public boolean progress(ImageTask task, String job, int place, int step) {
        return database.call(entities -> ledger(entities).progress(task, job, place, step));
    }

    @Override
    public int keep(String node, Collection<UUID> leases) {
        return database.call(entities -> ledger(entities).keep(node, leases));
    }

    @Override
    public boolean complete(ImageTask task, MadePicture made) {
        return database.call(entities -> ledger(entities).complete(task, made));
    }

    boolean complete(ImageTask task) {
        var files = new NewPicture.PictureFiles(new byte[] {1}, "image/png", new byte[] {2});
        return complete(task, new MadePicture(files, 128, 128, "c0ffee", Duration.ofMillis(270)));
    }

    @Override
    public boolean refuse(ImageTask task, Problem problem, boolean dead) {
        return database.call(entities -> ledger(entities).refuse(task, problem, dead));
    }

    @Override
    public boolean fail(ImageTask task, Problem problem, Duration pause) {
        return database.call(entities -> ledger(entities).fail(task, problem, pause));
    }

    @Override
    public boolean giveBack(ImageTask task, Duration pause) {
        return database.call(entities -> ledger(entities).giveBack(task, pause));
    }

    @Override
    public State stateOf(UUID id) {
        return database.call(entities -> new GenerationRepository(entities).stateOf(id));
    }

    @Override
    public int recover() {
        return database.call(entities -> ledger(entities).recover());
    }

    PictureShelf shelf() {
        return new PictureShelf() {
            @Override
            public void keep(NewPicture picture) {
                kept.add(picture);
            }

            @Override
            public byte[] thumbnail(byte[] picture) {
                return picture;
            }
        };
    }

    private GenerationLedger ledger(EntityManager entities) {
        GenerationRepository generations = new GenerationRepository(entities);
        return new GenerationLedger(generations, ends(entities), news(), shelf(), routes, settings, clock);
    }

    private TaskEnd ends(EntityManager entities) {
        return new TaskEnd(new GenerationRepository(entities), quotas(entities), news(), clock);
    }

    private Quotas quotas(EntityManager entities) {
        return new Quotas(new QuotaBook(new QuotaRepository(entities), settings, clock));
    }

    private StudioDesk desk(EntityManager entities, UserId who) {
        RequestContext context = new RequestContext();
        context.actAs(new Caller(Optional.of(who), "Someone", Set.of(Role.INFLUENCER)));
        return new StudioDesk(
                new GenerationRepository(entities),
                new ModelBook(new ModelRepository(entities), routes, settings, clock),
                moderation(),
                quotas(entities),
                ends(entities),
                news(),
                new RandomBytes(),
                settings,
                context,
                clock);
    }

    /** Forbids the word forbidden, and blocks what a test says. */
    Moderation moderation() {
        return new Moderation() {
            @Override
            public void requirePermitted(UserId who, String... texts) {
                if (String.join(" ", texts).contains("forbidden")) {
                    throw new DomainException(ModerationError.PROMPT_REFUSED, "rule", "forbidden", "ref");
                }
            }

            @Override
            public PictureVerdict judge(UserId who, UUID generation, byte[] png) {
                if (verdict == null) {
                    throw new DomainException(ModerationError.MODERATION_UNAVAILABLE);
                }
                return verdict;
            }
        };
    }

    /** Puts a mark on every picture. */
    static ContentCredentials credentials() {
        return new ContentCredentials() {
            @Override
            public byte[] seal(byte[] picture, Making making) {
                return (making.seed() + " sealed").getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private ImagingNews news() {
        return new ImagingNews() {
            @Override
            public void queued(UserId owner) {
                told.add("queued");
            }

            @Override
            public void moved(UserId owner, UUID id, State state) {
                told.add(id + " " + state);
            }

            @Override
            public void ended(UUID id) {
                told.add(id + " ended");
            }

            @Override
            public void died() {
                told.add("died");
            }
        };
    }
}
