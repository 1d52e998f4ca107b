package io.influencegen.provider.control;

import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.outbox.boundary.RetryPolicy;
import io.influencegen.provider.boundary.IdentityProvider;
import io.influencegen.provider.boundary.ProviderApplicant;
import io.influencegen.provider.boundary.ProviderApplicants;
import io.influencegen.provider.boundary.ProviderSettings;
import io.influencegen.provider.boundary.ProviderTrouble;
import io.influencegen.provider.boundary.ProviderWork;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Carries people to the provider, and its answers back. */
@ApplicationScoped
public class ProviderChannel implements OutboxChannel {
    private static final int OK = 200;
    private static final Duration TIME_TO_RECORD = Duration.ofSeconds(5);
    private static final int SPREAD = 2;

    private final CheckBook book;
    private final Iterable<IdentityProvider> providers;
    private final Iterable<ProviderApplicants> applicants;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public ProviderChannel(
            ProviderWork work,
            @Any Instance<IdentityProvider> providers,
            @Any Instance<ProviderApplicants> applicants,
            Settings settings,
            Clock clock) {
        this((CheckBook) work, providers, applicants, settings, clock);
    }

    /** For the container's proxy. */
    protected ProviderChannel() {
        this(null, null, null, null, (Clock) null);
    }

    ProviderChannel(
            CheckBook book,
            Iterable<IdentityProvider> providers,
            Iterable<ProviderApplicants> applicants,
            Settings settings,
            Clock clock) {
        this.book = book;
        this.providers = providers;
        this.applicants = applicants;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return CheckDesk.CHANNEL;
    }

    /** At most the first pause twice over, since each wait is at least that long and the rest is left to chance. */
    @Override
    public Optional<RetryPolicy> retries() {
        return Optional.of(new RetryPolicy(
                settings.number(ProviderSettings.ATTEMPTS),
                settings.duration(ProviderSettings.FIRST_PAUSE).multipliedBy(SPREAD),
                settings.duration(ProviderSettings.LONGEST_PAUSE)));
    }

    @Override
    public Optional<Circuit.Rules> circuit() {
        return Optional.of(new Circuit.Rules(
                settings.number(ProviderSettings.CIRCUIT_FAILURES),
                settings.duration(ProviderSettings.CIRCUIT_WINDOW),
                settings.duration(ProviderSettings.CIRCUIT_PAUSE)));
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        String[] words = delivery.payload().split(" ", 2);
        Optional<CheckRow> check = book.find(UUID.fromString(words[1]))
                .filter(found -> !found.state().isOver());
        Optional<IdentityProvider> provider = check.flatMap(found -> provider(found.provider()));
        if (check.isEmpty() || provider.isEmpty()) {
            return DeliveryResult.needless("Nobody waits for this check any more");
        }
        try {
            return words[0].equals(CheckDesk.ASK)
                    ? ask(delivery, check.get(), provider.get())
                    : look(check.get(), provider.get());
        } catch (ProviderTrouble trouble) {
            return result(trouble);
        }
    }

    private DeliveryResult ask(Delivery delivery, CheckRow check, IdentityProvider provider) throws ProviderTrouble {
        Optional<ProviderApplicant> applicant = StreamSupport.stream(applicants.spliterator(), false)
                .flatMap(known -> known.find(check.user()).stream())
                .findFirst();
        if (applicant.isEmpty() || applicant.get().documents().isEmpty()) {
            book.giveUp(check.id(), "There is nothing to hand over");
            return DeliveryResult.needless("There is nothing to hand over");
        }
        boolean resumed = delivery.attempt() > 1 || check.applicantRef().isPresent();
        boolean done = new CheckRun(book, provider, applicant.get(), () -> hasTime(delivery)).run(check, resumed);
        return done
                ? DeliveryResult.delivered(OK)
                : DeliveryResult.postponed("There is more to hand over", Duration.ZERO);
    }

    private DeliveryResult look(CheckRow check, IdentityProvider provider) throws ProviderTrouble {
        if (check.checkRef().isPresent()) {
            book.settle(check.id(), provider.fetch(check.checkRef().get()));
        }
        return DeliveryResult.delivered(OK);
    }

    /** For one request more before another node takes over. */
    private boolean hasTime(Delivery delivery) {
        Duration needed =
                settings.duration(ProviderSettings.STEP_TIMEOUT).multipliedBy(2).plus(TIME_TO_RECORD);
        return clock.instant().plus(needed).isBefore(delivery.lease().until());
    }

    private DeliveryResult result(ProviderTrouble trouble) {
        if (trouble.isLasting()) {
            return trouble.status()
                    .map(status -> DeliveryResult.refused(status, trouble.getMessage()))
                    .orElseGet(() -> DeliveryResult.refused(trouble.getMessage()));
        }
        return DeliveryResult.failed(
                trouble.status().orElse(0),
                trouble.getMessage(),
                Optional.of(settings.duration(ProviderSettings.FIRST_PAUSE)));
    }

    private Optional<IdentityProvider> provider(String key) {
        return StreamSupport.stream(providers.spliterator(), false)
                .filter(known -> known.key().equals(key))
                .findFirst();
    }
}
