package io.influencegen.imaging.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.imaging.boundary.BulkPicture;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.ImageWish;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.imaging.boundary.ImagingSettings;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.imaging.boundary.StudioModel.Span;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.moderation.boundary.Moderation;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.usage.boundary.QuotaHold;
import io.influencegen.usage.boundary.Quotas;
import io.influencegen.usage.boundary.UsageRecord.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes wishes in: checked, counted against the quota, and given their fair turns. */
@Dependent
public class StudioDesk {
    private final GenerationRepository generations;
    private final ModelBook models;
    private final Moderation moderation;
    private final Quotas quotas;
    private final TaskEnd ends;
    private final ImagingNews news;
    private final RandomBytes random;
    private final Settings settings;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    @SuppressWarnings("TooManyParameters")
    public StudioDesk(
            GenerationRepository generations,
            ModelBook models,
            Moderation moderation,
            Quotas quotas,
            TaskEnd ends,
            ImagingNews news,
            RandomBytes random,
            Settings settings,
            RequestContext context,
            Clock clock) {
        this.generations = generations;
        this.models = models;
        this.moderation = moderation;
        this.quotas = quotas;
        this.ends = ends;
        this.news = news;
        this.random = random;
        this.settings = settings;
        this.context = context;
        this.clock = clock;
    }

    /** The submission's id. What is refused takes nothing. */
    public UUID submit(ImageWish wish, TurnPriority priority) {
        Caller caller = context.caller();
        UserId owner = caller.user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
        WishCheck.within("count", wish.count(), new Span(1, settings.number(ImagingSettings.MOST_PICTURES), 1));
        Checked checked = checked(owner, caller.roles(), wish);
        requireRoom(owner, wish.count());
        Instant now = clock.instant();
        UUID submission = TimeOrderedId.next(now.toEpochMilli());
        List<UUID> ids = Stream.generate(() -> TimeOrderedId.next(now.toEpochMilli()))
                .limit(wish.count())
                .sorted()
                .toList();
        queue(owner, caller.roles(), checked, priority, submission, ids);
        return submission;
    }

    /** One picture of a long list, in its owner's name, with the id that the list gave it. */
    public void submitBulk(BulkPicture picture, Set<Role> roles) {
        queue(
                picture.owner(),
                roles,
                checked(picture.owner(), roles, picture.wish()),
                TurnPriority.BULK,
                picture.list(),
                List.of(picture.id()));
    }

    /** What such a wish would come to, and for whom it is not. */
    public Asked complete(ImageWish wish, Set<Role> roles) {
        requireCampaign(wish.campaign(), roles);
        StudioModel offered = models.offered(models.require(wish.model(), roles));
        return new WishCheck(offered).complete(wish, drawnSeed(wish.count()));
    }

    /** A wish that may be queued. */
    private record Checked(ImageWish wish, Asked asked, StudioModel offered, String route) {
        /** Of one picture, in pictures of the usual number of steps. */
        double cost() {
            return asked.steps() / offered.steps().preset();
        }
    }

    private Checked checked(UserId owner, Set<Role> roles, ImageWish wish) {
        requireCampaign(wish.campaign(), roles);
        KnownModel model = models.require(wish.model(), roles);
        StudioModel offered = models.offered(model);
        Asked asked = new WishCheck(offered).complete(wish, drawnSeed(wish.count()));
        moderation.requirePermitted(owner, asked.prompt(), asked.negativePrompt());
        return new Checked(wish, asked, offered, models.routeOf(model));
    }

    private void queue(
            UserId owner, Set<Role> roles, Checked one, TurnPriority priority, UUID submission, List<UUID> ids) {
        QuotaHold hold = quotas.reserve(owner, roles, one.wish().campaign(), ids.size());
        double turn = generations.draw(priority, owner, one.cost() * ids.size());
        generations.add(
                ids,
                one.asked(),
                new GenerationRepository.Entry(
                        submission, hold, priority, one.route(), context.correlationId(), clock.instant()),
                turn,
                one.cost());
        news.queued(owner);
    }

    /** Ends a picture that is not made yet; one that has ended stays as it is. */
    public void cancel(UUID id) {
        UserId owner = context.caller().user().orElseThrow();
        ImageTask task = generations
                .lock(id)
                .filter(one -> one.hold().owner().equals(owner))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        cancel(task);
    }

    /** False where a worker has begun it, or it has ended. */
    public boolean withdraw(UUID id) {
        return generations.stateOf(id) == State.QUEUED
                && generations
                        .lock(id)
                        .filter(task -> task.lease() == null)
                        .map(this::cancel)
                        .orElse(false);
    }

    private boolean cancel(ImageTask task) {
        return ends.endOpen(task, State.CANCELLED, Problem.NONE, Outcome.CANCELLED, false);
    }

    private void requireRoom(UserId owner, int count) {
        int most = settings.number(ImagingSettings.MOST_WAITING);
        int waiting = generations.waitingOf(owner);
        if (waiting + count > most) {
            throw new DomainException(ImagingError.TOO_MANY_WAITING, waiting, most);
        }
    }

    /** Pictures in a campaign's name are for who manages campaigns, until campaigns say who takes part. */
    private static void requireCampaign(Optional<String> campaign, Set<Role> roles) {
        if (campaign.isPresent() && !roles.contains(Role.CAMPAIGN_MANAGER) && !roles.contains(Role.ADMINISTRATOR)) {
            throw new DomainException(CommonError.NOT_ALLOWED);
        }
        campaign.ifPresent(name -> {
            if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}")) {
                throw new DomainException(
                        CommonError.INVALID_VALUE, "campaign", "1 to 80 letters, digits, spaces, dots and dashes");
            }
        });
    }

    private long drawnSeed(int count) {
        long drawn = ByteBuffer.wrap(random.next(Long.BYTES)).getLong();
        return Math.floorMod(drawn, WishCheck.LARGEST_SEED - count);
    }
}
