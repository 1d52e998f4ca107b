package io.influencegen.ownership.control;

import io.influencegen.fetch.boundary.FetchFailed;
import io.influencegen.fetch.boundary.FetchRules;
import io.influencegen.fetch.boundary.Origin;
import io.influencegen.fetch.boundary.SafeFetch;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.ownership.boundary.OwnershipSettings;
import io.influencegen.ownership.boundary.OwnershipView.Problem;
import io.influencegen.ownership.boundary.OwnershipWork;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a profile and looks for the code. Tried once: whoever waits for it is told at once what was found, and asks again.
 */
@ApplicationScoped
public class LookChannel implements OutboxChannel {
    private static final int LARGEST_PAGE = 2 * 1024 * 1024;
    private static final int OK = 200;

    private final LookBook book;
    private final SafeFetch fetch;
    private final Settings settings;

    @Inject
    public LookChannel(OwnershipWork work, SafeFetch fetch, Settings settings) {
        this((LookBook) work, fetch, settings);
    }

    /** For the container's proxy. */
    protected LookChannel() {
        this((LookBook) null, null, null);
    }

    LookChannel(LookBook book, SafeFetch fetch, Settings settings) {
        this.book = book;
        this.fetch = fetch;
        this.settings = settings;
    }

    @Override
    public String name() {
        return ProofDesk.CHANNEL;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        String[] words = delivery.payload().split(" ", 2);
        UUID profile = UUID.fromString(words[0]);
        Optional<URI> address = book.addressOf(profile, words[1]);
        if (address.isEmpty()) {
            return DeliveryResult.needless("Nobody waits for this look any more");
        }
        look(profile, words[1], address.get());
        return DeliveryResult.delivered(OK);
    }

    private void look(UUID profile, String code, URI address) {
        try {
            byte[] page = fetch.get(address.toString(), rules());
            if (CodeText.isOn(new String(page, StandardCharsets.UTF_8), code)) {
                book.found(profile, code);
            } else {
                book.notFound(profile, code, Problem.NO_CODE);
            }
        } catch (FetchFailed failed) {
            book.notFound(profile, code, problem(failed));
        }
    }

    private FetchRules rules() {
        String hosts = settings.text(OwnershipSettings.HOSTS);
        Duration time = settings.duration(OwnershipSettings.TIMEOUT);
        return hosts.isEmpty()
                ? FetchRules.anybodyPublic(LARGEST_PAGE, time)
                : FetchRules.only(Origin.list(hosts), LARGEST_PAGE, time);
    }

    private static Problem problem(FetchFailed failed) {
        return switch (failed.kind()) {
            case FORBIDDEN -> Problem.FORBIDDEN;
            case TOO_LARGE -> Problem.TOO_LARGE;
            case UNAVAILABLE -> Problem.NO_ANSWER;
        };
    }
}
