package io.influencegen.n8n.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.fetch.boundary.FetchFailed;
import io.influencegen.fetch.boundary.FetchRules;
import io.influencegen.fetch.boundary.Origin;
import io.influencegen.fetch.boundary.SafeFetch;
import io.influencegen.n8n.boundary.N8nError;
import io.influencegen.n8n.boundary.N8nSettings;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.worker.contract.WorkerSecret;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Fetches what callbacks link to: from our own workers, who hear their secret, and from hosts that administrators have named. */
@Dependent
public class PictureLinks {
    static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final Duration TIME = Duration.ofSeconds(20);

    private final SafeFetch fetch;
    private final Settings settings;
    private final Set<Origin> workers;

    @Inject
    public PictureLinks(SafeFetch fetch, Settings settings, Config configuration) {
        this.fetch = fetch;
        this.settings = settings;
        this.workers = configuration.getOptionalValues("influencegen.worker.urls", URI.class).orElse(List.of()).stream()
                .flatMap(address -> Origin.of(address).stream())
                .collect(Collectors.toSet());
    }

    byte[] fetch(String link) {
        Set<Origin> named = Origin.list(settings.text(N8nSettings.LINK_HOSTS));
        Set<Origin> all = Stream.concat(named.stream(), workers.stream()).collect(Collectors.toSet());
        FetchRules rules = FetchRules.only(all, MOST_BYTES, TIME);
        try {
            return fetch.get(link, workers.isEmpty() ? rules : rules.presenting(workers, WorkerSecret.header()));
        } catch (FetchFailed failed) {
            N8nError code = failed.kind() == FetchFailed.Kind.UNAVAILABLE
                    ? N8nError.CALLBACK_LINK_BROKEN
                    : N8nError.CALLBACK_LINK_REFUSED;
            throw new DomainException(failed, code, failed.getMessage());
        }
    }
}
