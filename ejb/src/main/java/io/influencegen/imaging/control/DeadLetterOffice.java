package io.influencegen.imaging.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.imaging.boundary.DeadLetter;
import io.influencegen.imaging.boundary.DeadLetterChange;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.ImageWish;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.imaging.boundary.Style;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.moderation.boundary.Moderation;
import io.influencegen.usage.boundary.Quotas;
import io.influencegen.usage.boundary.UsageError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What operators do with pictures that died. */
@Dependent
public class DeadLetterOffice {
    private static final int LONGEST_REASON = 500;

    private final DeadLetterRepository letters;
    private final GenerationRepository generations;
    private final ModelBook models;
    private final Quotas quotas;
    private final Moderation moderation;
    private final Accounts accounts;
    private final ImagingNews news;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    @SuppressWarnings("TooManyParameters")
    public DeadLetterOffice(
            DeadLetterRepository letters,
            GenerationRepository generations,
            ModelBook models,
            Quotas quotas,
            Moderation moderation,
            Accounts accounts,
            ImagingNews news,
            RequestContext context,
            Clock clock) {
        this.letters = letters;
        this.generations = generations;
        this.models = models;
        this.quotas = quotas;
        this.moderation = moderation;
        this.accounts = accounts;
        this.news = news;
        this.context = context;
        this.clock = clock;
    }

    public Page<DeadLetter> list(ListQuery query) {
        Page<DeadLetter> page = letters.list(query, this::peopleNamed);
        return new Page<>(named(page.items()), page.total());
    }

    public DeadLetter find(UUID id) {
        return named(List.of(letters.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND))))
                .get(0);
    }

    public List<UserId> peopleNamed(String part) {
        return accounts.named(part);
    }

    /**
     * Whoever locks the row first does it; others find no dead letter there. Its turn is the later of the line's and its
     * owner's last one, as for any other picture, so that a thousand of one person's hold nobody up.
     */
    public boolean replay(UUID id) {
        Optional<ImageTask> locked = generations.lock(id);
        if (locked.isEmpty() || letters.find(id).isEmpty()) {
            return false;
        }
        ImageTask task = locked.get();
        UserId owner = task.hold().owner();
        reserve(task);
        boolean done = letters.replay(id, generations.draw(task.priority(), owner, 1), clock.instant());
        news.queued(owner);
        news.moved(owner, id, State.QUEUED);
        return done;
    }

    public DeadLetter correct(DeadLetter before, DeadLetterChange change) {
        Set<Role> roles = rolesOf(before.owner());
        KnownModel model = models.require(Optional.of(change.model()), roles);
        Asked asked = new WishCheck(models.offered(model)).complete(wish(before.asked(), change, model), change.seed());
        requirePermitted(asked);
        if (!letters.correct(before.id(), asked, model.rules().route())) {
            throw new DomainException(ImagingError.GENERATION_WRONG_STATE, generations.stateOf(before.id()));
        }
        return find(before.id());
    }

    public int giveUp(Selection selection, String reason) {
        String kept = reason.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_REASON) {
            throw new DomainException(CommonError.INVALID_VALUE, "reason", "give one, in up to 500 characters");
        }
        return letters.giveUp(selection, this::peopleNamed, kept);
    }

    /** The words are the operator's by now, and so is a refusal. */
    private void requirePermitted(Asked asked) {
        UserId operator = context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
        moderation.requirePermitted(operator, asked.prompt(), asked.negativePrompt());
    }

    private void reserve(ImageTask task) {
        UserId owner = task.hold().owner();
        try {
            quotas.reserveAgain(task.hold(), rolesOf(owner));
        } catch (DomainException refused) {
            throw refused.code() == UsageError.QUOTA_EXCEEDED
                    ? new DomainException(
                            refused,
                            ImagingError.REPLAY_OVER_QUOTA,
                            accounts.namesOf(List.of(owner)).getOrDefault(owner, owner.toString()),
                            refused.details().get(2))
                    : refused;
        }
    }

    private Set<Role> rolesOf(UserId owner) {
        return accounts.rolesOf(List.of(owner)).getOrDefault(owner, Set.of());
    }

    /** Styles that the model does not have are left out; so is a size that it does not make. */
    private ImageWish wish(Asked asked, DeadLetterChange change, KnownModel model) {
        StudioModel offered = models.offered(model);
        Set<String> known =
                offered.styles().stream().map(StudioModel.StyleOffer::name).collect(Collectors.toSet());
        List<Style> styles = asked.styles().stream()
                .filter(style -> known.contains(style.name()))
                .toList();
        return new ImageWish(
                Optional.of(change.model()),
                change.prompt(),
                change.negativePrompt(),
                Optional.of(change.ratio()),
                asked.longSide() <= offered.longestSide() && model.name().equals(asked.model())
                        ? Optional.of(asked.longSide())
                        : Optional.empty(),
                Optional.of(change.seed()),
                Optional.of(change.steps()),
                Optional.of(change.guidance()),
                styles,
                1,
                Optional.empty());
    }

    private List<DeadLetter> named(List<DeadLetter> found) {
        Map<UserId, String> names = accounts.namesOf(
                found.stream().map(DeadLetter::owner).distinct().toList());
        return found.stream().map(letter -> named(letter, names)).toList();
    }

    private static DeadLetter named(DeadLetter letter, Map<UserId, String> names) {
        return new DeadLetter(
                letter.id(),
                letter.owner(),
                names.getOrDefault(letter.owner(), ""),
                letter.campaign(),
                letter.priority(),
                letter.asked(),
                letter.tries(),
                letter.worker(),
                letter.createdAt(),
                letter.endedAt(),
                letter.problem(),
                letter.correlationId());
    }
}
