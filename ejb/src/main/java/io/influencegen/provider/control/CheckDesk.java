package io.influencegen.provider.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.provider.boundary.CheckState;
import io.influencegen.provider.boundary.IdentityProvider;
import io.influencegen.provider.boundary.ProviderAnswered;
import io.influencegen.provider.boundary.ProviderGaveUp;
import io.influencegen.provider.boundary.ProviderSettings;
import io.influencegen.provider.boundary.ProviderVerdict;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Keeps the book of checks, and says when one is over. */
@Dependent
public class CheckDesk {
    static final String CHANNEL = "kyc-provider";
    static final String ASK = "ask";
    static final String LOOK = "look";

    private static final Logger LOG = System.getLogger(CheckDesk.class.getName());
    private static final Duration UNHEARD = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 500;

    private final CheckRepository checks;
    private final Iterable<IdentityProvider> providers;
    private final Outbox outbox;
    private final Settings settings;
    private final Consumer<ProviderAnswered> answered;
    private final Consumer<ProviderGaveUp> gaveUp;
    private final Clock clock;

    @Inject
    CheckDesk(
            CheckRepository checks,
            @Any Instance<IdentityProvider> providers,
            Outbox outbox,
            Settings settings,
            Event<ProviderAnswered> answered,
            Event<ProviderGaveUp> gaveUp,
            Clock clock) {
        this(checks, providers, outbox, settings, answered::fire, gaveUp::fire, clock);
    }

    CheckDesk(
            CheckRepository checks,
            Iterable<IdentityProvider> providers,
            Outbox outbox,
            Settings settings,
            Consumer<ProviderAnswered> answered,
            Consumer<ProviderGaveUp> gaveUp,
            Clock clock) {
        this.checks = checks;
        this.providers = providers;
        this.outbox = outbox;
        this.settings = settings;
        this.answered = answered;
        this.gaveUp = gaveUp;
        this.clock = clock;
    }

    public boolean begin(UserId user, String caseReference) {
        Optional<IdentityProvider> chosen = chosen().filter(IdentityProvider::isReady);
        if (chosen.isEmpty()) {
            return false;
        }
        Instant now = now();
        UUID id = TimeOrderedId.next(now.toEpochMilli());
        checks.add(id, user, caseReference, chosen.get().key(), now);
        if (isSpared(chosen.get())) {
            checks.end(id, CheckState.GIVEN_UP, List.of("The provider is in trouble and left alone for now"), now);
            return false;
        }
        outbox.enqueue(OutboxMessage.of(CHANNEL, chosen.get().destination(), ASK + " " + id, ASK + ":" + id));
        LOG.log(
                Level.INFO,
                "Check {0} by {1} was begun for case {2}",
                id,
                chosen.get().key(),
                caseReference);
        return true;
    }

    public Optional<IdentityProvider> chosen() {
        return provider(settings.text(ProviderSettings.KIND));
    }

    Optional<IdentityProvider> provider(String key) {
        return StreamSupport.stream(providers.spliterator(), false)
                .filter(known -> known.key().equals(key))
                .findFirst();
    }

    public boolean isSpared(IdentityProvider provider) {
        return outbox.isSpared(CHANNEL, provider.destination());
    }

    public Optional<CheckRow> find(UUID id) {
        return checks.find(id);
    }

    public void noteApplicant(UUID id, String applicantRef) {
        checks.noteApplicant(id, applicantRef);
    }

    public void noteDocument(UUID id, int position, String documentRef) {
        checks.noteDocument(id, position, documentRef);
    }

    public void noteCheck(UUID id, String checkRef) {
        checks.noteCheck(id, checkRef, now());
    }

    /** Again changes nothing. */
    public void settle(UUID id, ProviderVerdict verdict) {
        switch (verdict.kind()) {
            case NOT_YET -> LOG.log(Level.DEBUG, "Check {0} is still under way", id);
            case CLEAR -> answer(id, CheckState.CLEAR, verdict.reasons());
            case CONSIDER -> answer(id, CheckState.CONSIDER, verdict.reasons());
            case NEVER -> giveUp(id, String.join(", ", verdict.reasons()));
        }
    }

    public void giveUp(UUID id, String reason) {
        if (checks.end(id, CheckState.GIVEN_UP, List.of(reason), now())) {
            CheckRow check = checks.find(id).orElseThrow();
            LOG.log(Level.WARNING, "Check {0} was given up: {1}", id, reason);
            gaveUp.accept(new ProviderGaveUp(check.user(), check.caseReference(), reason));
        }
    }

    /** What it was told is asked for, and not believed. Told again it changes nothing. */
    public void told(String provider, String checkRef, byte[] body) {
        Optional<CheckRow> check = checks.known(provider, checkRef);
        String digest = Sha256.of(body);
        if (!checks.addEvent(digest, checkRef, check.isPresent(), now())) {
            LOG.log(Level.INFO, "A message about check {0} came again", checkRef);
            return;
        }
        if (check.isEmpty()) {
            LOG.log(Level.INFO, "A message about check {0}, which is none of ours", checkRef);
            return;
        }
        check.filter(known -> !known.state().isOver()).ifPresent(known -> look(known, digest));
    }

    /** Ends what nobody can wait for any longer, and asks about what nobody has heard of. */
    public void watch() {
        Instant now = now();
        for (CheckRow check : checks.waiting()) {
            if (provider(check.provider()).filter(this::isSpared).isPresent()) {
                giveUp(check.id(), "The provider is in trouble and left alone for now");
            }
        }
        checks.begunBefore(now.minus(settings.duration(ProviderSettings.PATIENCE)))
                .forEach(check -> giveUp(check.id(), "The provider did not answer in time"));
        checks.forgetEvents(now.minus(KEPT), AT_ONCE);
        for (UUID id : checks.takeUnheard(now.minus(UNHEARD), now)) {
            look(checks.find(id).orElseThrow(), String.valueOf(now.toEpochMilli()));
        }
    }

    private void look(CheckRow check, String occasion) {
        provider(check.provider())
                .ifPresent(provider -> outbox.enqueue(OutboxMessage.of(
                        CHANNEL,
                        provider.destination(),
                        LOOK + " " + check.id(),
                        LOOK + ":" + check.id() + ":" + occasion)));
    }

    private void answer(UUID id, CheckState state, List<String> reasons) {
        if (checks.end(id, state, reasons, now())) {
            CheckRow check = checks.find(id).orElseThrow();
            LOG.log(Level.INFO, "Check {0} ended {1}", id, state);
            answered.accept(
                    new ProviderAnswered(check.user(), check.caseReference(), state == CheckState.CLEAR, reasons));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
