package io.influencegen.imaging.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.AdministeredModel;
import io.influencegen.imaging.boundary.AdministeredModel.Offer;
import io.influencegen.imaging.boundary.AdministeredModel.Preview;
import io.influencegen.imaging.boundary.AdministeredModel.StyleOffered;
import io.influencegen.imaging.boundary.ImageRoute;
import io.influencegen.imaging.boundary.ImageWish;
import io.influencegen.imaging.boundary.ModelRules;
import io.influencegen.imaging.boundary.StudioModel.Span;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.worker.contract.ModelView;
import io.influencegen.worker.contract.Range;
import io.influencegen.worker.contract.SizeView;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What administrators see and decide of models. */
@Dependent
public class ModelOffice {
    static final String WORKER = "worker";
    /** What every model is asked to show itself with; the seed makes it the same picture each time. */
    private static final String PREVIEW_PROMPT = "a red bottle on a beach";

    private static final long PREVIEW_SEED = 7;
    private static final int LONGEST_TITLE = 80;
    private static final Set<Role> STUDIO = Set.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR);

    private final ModelRepository models;
    private final StudioDesk studio;
    private final GenerationViewRepository views;
    private final WorkerWatch watch;
    private final Iterable<ImageRoute> routes;
    private final RequestContext context;

    @Inject
    public ModelOffice(
            ModelRepository models,
            StudioDesk studio,
            GenerationViewRepository views,
            WorkerWatch watch,
            @Any Instance<ImageRoute> routes,
            RequestContext context) {
        this(models, studio, views, watch, (Iterable<ImageRoute>) routes, context);
    }

    ModelOffice(
            ModelRepository models,
            StudioDesk studio,
            GenerationViewRepository views,
            WorkerWatch watch,
            Iterable<ImageRoute> routes,
            RequestContext context) {
        this.models = models;
        this.studio = studio;
        this.views = views;
        this.watch = watch;
        this.routes = routes;
        this.context = context;
    }

    public List<AdministeredModel> list() {
        List<String> awaiting = models.awaitingPreview();
        return models.all().stream().map(model -> view(model, awaiting)).toList();
    }

    public AdministeredModel find(String name) {
        return view(
                models.find(name).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)),
                models.awaitingPreview());
    }

    public List<String> routes() {
        List<String> names = new ArrayList<>(List.of(WORKER));
        routes.forEach(route -> names.add(route.name()));
        return names.stream().distinct().toList();
    }

    public AdministeredModel change(AdministeredModel before, ModelRules rules, long version) {
        check(before, rules);
        if (rules.preset() && !before.rules().preset()) {
            models.unsetPreset(before.name());
        }
        if (!models.change(before.name(), kept(before, rules), version)) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        return find(before.name());
    }

    public void makePreview(String name) {
        AdministeredModel model = find(name);
        UserId owner = context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
        ImageWish wish = new ImageWish(
                Optional.of(model.name()),
                PREVIEW_PROMPT,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(PREVIEW_SEED),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                1,
                Optional.empty());
        UUID submission = studio.submit(wish, TurnPriority.BULK);
        models.awaitPreview(name, views.ofSubmission(owner, submission).get(0).id(), owner);
    }

    private void check(AdministeredModel model, ModelRules rules) {
        Span steps = model.offer().steps();
        require(
                rules.title().length() <= LONGEST_TITLE && rules.title().chars().noneMatch(Character::isISOControl),
                "title",
                "up to 80 characters");
        require(STUDIO.containsAll(rules.audience()), "audience", "roles that may use the studio");
        require(routes().contains(rules.route()), "route", "one of " + String.join(", ", routes()));
        require(
                rules.preset() || !model.rules().preset(),
                "preset",
                "make another model the preset one instead, so that there always is one");
        rules.mostSteps().ifPresent(most -> WishCheck.within("mostSteps", most, steps));
        rules.presetSteps()
                .ifPresent(preset -> WishCheck.within(
                        "presetSteps",
                        preset,
                        new Span(
                                steps.least(),
                                rules.mostSteps().map(Integer::doubleValue).orElse(steps.most()),
                                0)));
        rules.presetGuidance()
                .ifPresent(guidance -> WishCheck.within(
                        "presetGuidance", guidance, model.offer().guidance()));
    }

    private static void require(boolean holds, String name, String wish) {
        if (!holds) {
            throw new DomainException(CommonError.INVALID_VALUE, name, wish);
        }
    }

    /** Hidden styles that the model has no more are forgotten. */
    private static KnownModel.Rules kept(AdministeredModel model, ModelRules rules) {
        Set<String> known =
                model.offer().styles().stream().map(StyleOffered::name).collect(Collectors.toSet());
        return new KnownModel.Rules(
                rules.enabled(),
                rules.preset(),
                rules.title().strip(),
                rules.audience().stream().map(Role::key).sorted().collect(Collectors.joining(" ")),
                rules.presetSteps(),
                rules.mostSteps(),
                rules.presetGuidance(),
                rules.route(),
                rules.hiddenStyles().stream().filter(known::contains).collect(Collectors.toSet()));
    }

    private AdministeredModel view(KnownModel model, Collection<String> awaiting) {
        KnownModel.Rules rules = model.rules();
        List<String> offering = watch.workers().stream()
                .filter(worker -> worker.reachable()
                        && worker.offer()
                                .filter(offer -> offer.models().contains(model.name()))
                                .isPresent())
                .map(WorkerView::address)
                .map(Objects::toString)
                .toList();
        return new AdministeredModel(
                model.name(),
                offer(model.offer()),
                model.seenAt(),
                offering,
                new ModelRules(
                        rules.enabled(),
                        rules.preset(),
                        rules.title(),
                        audience(rules.audience()),
                        rules.presetSteps(),
                        rules.mostSteps(),
                        rules.presetGuidance(),
                        rules.route(),
                        rules.hiddenStyles()),
                new Preview(model.preview(), awaiting.contains(model.name())),
                model.version());
    }

    private static Set<Role> audience(String keys) {
        return Arrays.stream(keys.split(" ", -1))
                .filter(key -> !key.isBlank())
                .map(Role::ofKey)
                .collect(Collectors.toSet());
    }

    private static Offer offer(ModelView told) {
        return new Offer(
                Objects.requireNonNullElse(told.name(), told.id()),
                Objects.requireNonNullElse(told.backend(), ""),
                Objects.requireNonNullElse(told.licence(), ""),
                Objects.requireNonNullElse(told.checksum(), ""),
                told.memoryBytes(),
                told.longestSide(),
                told.sizes().stream().map(SizeView::ratio).toList(),
                span(told.steps()),
                span(told.guidance()),
                told.loras().stream()
                        .map(lora -> new StyleOffered(
                                lora.name(),
                                lora.strength(),
                                lora.triggerWords(),
                                Objects.requireNonNullElse(lora.fault(), "")))
                        .toList());
    }

    private static Span span(Range range) {
        return new Span(range.minimum(), range.maximum(), range.preset());
    }
}
