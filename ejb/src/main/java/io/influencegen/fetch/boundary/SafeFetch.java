package io.influencegen.fetch.boundary;

import io.influencegen.fetch.boundary.DestinationGuard.Forbidden;
import io.influencegen.fetch.boundary.FetchFailed.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Brings home what an address holds that somebody else has named. Each hop is checked anew and connected to as checked, so
 * that neither a redirect nor a second look-up leads anywhere else.
 */
@ApplicationScoped
public class SafeFetch {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;
    private static final int MOST_OF_AN_ERROR = 1024;

    private final DestinationGuard guard;
    private final PinnedClient clients = new PinnedClient();

    public SafeFetch() {
        this(InetAddress::getAllByName);
    }

    /** Asks this for addresses. */
    public SafeFetch(DestinationGuard.Resolver resolver) {
        guard = new DestinationGuard(resolver, List.of());
    }

    public byte[] get(String address, FetchRules rules) throws FetchFailed {
        HttpResponse<byte[]> answer =
                follow(address, rules, end(rules), head -> new LimitedBody(rules.mostBytes() + 1));
        requireOk(answer);
        if (answer.body().length > rules.mostBytes()) {
            throw tooLarge(rules);
        }
        return answer.body();
    }

    /** What comes, as it comes. Reading it fails, and says why, as soon as it is too much or takes too long. */
    public InputStream open(String address, FetchRules rules) throws FetchFailed {
        long end = end(rules);
        HttpResponse<InputStream> answer = follow(address, rules, end, SafeFetch::streamed);
        requireOk(answer);
        if (answer.headers().firstValueAsLong("Content-Length").orElse(0) > rules.mostBytes()) {
            close(answer.body());
            throw tooLarge(rules);
        }
        return new LimitedStream(answer.body(), rules.mostBytes(), left(end));
    }

    /** Of what is no content only the beginning is read. */
    private static BodySubscriber<InputStream> streamed(ResponseInfo head) {
        return head.statusCode() == OK
                ? BodySubscribers.ofInputStream()
                : BodySubscribers.mapping(new LimitedBody(MOST_OF_AN_ERROR), ByteArrayInputStream::new);
    }

    private <T> HttpResponse<T> follow(String address, FetchRules rules, long end, BodyHandler<T> body)
            throws FetchFailed {
        URI next = parse(address);
        for (int hop = 0; hop <= rules.redirects(); hop++) {
            HttpResponse<T> answer = ask(next, rules, left(end), body);
            if (!REDIRECTS.contains(answer.statusCode())) {
                return answer;
            }
            next = target(next, answer);
        }
        throw new FetchFailed(Kind.FORBIDDEN, "More than " + rules.redirects() + " redirects");
    }

    private static long end(FetchRules rules) {
        return System.nanoTime() + rules.time().toNanos();
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    private <T> HttpResponse<T> ask(URI address, FetchRules rules, Duration left, BodyHandler<T> body)
            throws FetchFailed {
        try {
            CheckedDestination destination = guard.check(address, rules);
            HttpRequest.Builder request = clients.request(destination, 1)
                    .setHeader("User-Agent", "InfluenceGen")
                    .timeout(left);
            Origin.of(address)
                    .map(rules.credentials()::get)
                    .ifPresent(authorization -> request.setHeader("Authorization", authorization));
            return within(left, clients.clientFor(destination).sendAsync(request.build(), body));
        } catch (Forbidden e) {
            throw new FetchFailed(Kind.FORBIDDEN, e.getMessage(), e);
        } catch (UnknownHostException e) {
            throw new FetchFailed(Kind.UNAVAILABLE, "The host name is unknown", e);
        }
    }

    private static <T> HttpResponse<T> within(Duration left, CompletableFuture<HttpResponse<T>> exchange)
            throws FetchFailed {
        try {
            return exchange.get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new FetchFailed(Kind.UNAVAILABLE, "The answer took too long", e);
        } catch (ExecutionException e) {
            String reason = e.getCause() instanceof IOException broken ? broken.toString() : "it failed";
            throw new FetchFailed(Kind.UNAVAILABLE, "The connection broke: " + reason, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailed(Kind.UNAVAILABLE, "The node stopped", e);
        } finally {
            exchange.cancel(true);
        }
    }

    private static void requireOk(HttpResponse<?> answer) throws FetchFailed {
        if (answer.statusCode() != OK) {
            throw new FetchFailed(Kind.UNAVAILABLE, "HTTP " + answer.statusCode());
        }
    }

    private static FetchFailed tooLarge(FetchRules rules) {
        return new FetchFailed(Kind.TOO_LARGE, "More than " + rules.mostBytes() + " bytes");
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI target(URI from, HttpResponse<?> answer) throws FetchFailed {
        Optional<String> location = answer.headers().firstValue("Location");
        if (location.isEmpty()) {
            throw new FetchFailed(Kind.UNAVAILABLE, "A redirect to nowhere");
        }
        return from.resolve(parse(location.get()));
    }

    private static URI parse(String address) throws FetchFailed {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            throw new FetchFailed(Kind.FORBIDDEN, "The destination is not a web address", e);
        }
    }
}
