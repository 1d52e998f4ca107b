package io.influencegen.webhook.control;

import io.influencegen.outbox.boundary.DeliveryResult;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What a receiver's answer means: taken, not now, or never. */
public final class WebhookAnswer {
    private static final int SUCCESS = 2;
    private static final int REDIRECT = 3;
    private static final int CLIENT_ERROR = 4;
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);
    private static final int EXCERPT = 200;

    private WebhookAnswer() {}

    public static DeliveryResult of(HttpResponse<byte[]> answer, Instant now) {
        int status = answer.statusCode();
        String error = "HTTP " + status + excerpt(new String(answer.body(), StandardCharsets.UTF_8));
        return switch (status / 100) {
            case SUCCESS -> DeliveryResult.delivered(status);
            case REDIRECT -> DeliveryResult.refused(status, "Redirects are not followed: HTTP " + status);
            case CLIENT_ERROR ->
                NOT_NOW.contains(status)
                        ? DeliveryResult.failed(status, error, retryAfter(answer, now))
                        : DeliveryResult.refused(status, error);
            default -> DeliveryResult.failed(status, error, retryAfter(answer, now));
        };
    }

    public static String reason(IOException problem) {
        if (problem instanceof HttpConnectTimeoutException) {
            return "The receiver did not accept the connection in time";
        }
        if (problem instanceof HttpTimeoutException) {
            return "The receiver did not answer in time";
        }
        if (problem instanceof ConnectException) {
            return "The receiver does not accept connections";
        }
        if (isUntrusted(problem)) {
            return "The receiver's certificate is not trusted: " + problem.getMessage();
        }
        if (problem instanceof SSLException) {
            return "The encrypted connection failed: " + problem.getMessage();
        }
        return "The connection broke: " + problem.getMessage();
    }

    private static boolean isUntrusted(IOException problem) {
        return Stream.<Throwable>iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(CertificateException.class::isInstance);
    }

    /** Seconds or a date, as RFC 9110 has it; anything else is no wish. */
    static Optional<Duration> retryAfter(HttpResponse<?> answer, Instant now) {
        return answer.headers().firstValue("Retry-After").flatMap(text -> wait(text.strip(), now));
    }

    private static Optional<Duration> wait(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(wait -> !wait.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String excerpt(String body) {
        String line = body.replaceAll("\\p{Cntrl}+", " ").strip();
        String start = line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line;
        return start.isEmpty() ? "" : ": " + start;
    }
}
