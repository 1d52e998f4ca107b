package io.influencegen.rest.api;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.portal.api.ProblemDocument;
import io.influencegen.portal.ui.Problem;
import io.influencegen.portal.ui.Texts;
import io.influencegen.rest.boundary.RestError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Writes problem documents for the request at hand. */
@RequestScoped
public class Problems {
    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final int SECONDS_TO_WAIT = 1;

    @Inject
    private RequestContext context;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    Response answer(DomainException refusal) {
        return answer(refusal, List.of());
    }

    Response answer(RefusedBody refusal) {
        String pointer = refusal.faults().get(0).pointer();
        String where = pointer.isEmpty() ? "The body" : pointer;
        String why = refusal.faults().get(0).detail();
        return answer(new DomainException(CommonError.INVALID_VALUE, where, why), refusal.faults());
    }

    private Response answer(DomainException refusal, List<ProblemDocument.Fault> faults) {
        ErrorCode code = refusal.code();
        Problem words = texts.problem(refusal);
        int status = statusOf(code);
        var document = new ProblemDocument(
                status,
                code.key(),
                new ProblemDocument.Words(words.cause(), words.next()),
                request.getRequestURI(),
                context.correlationId(),
                faults);
        Response.ResponseBuilder answer = Response.status(status, reason(status))
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document.toJson());
        LOG.log(
                Level.INFO,
                "API answered {0} {1} with {2} {3}",
                request.getMethod(),
                request.getRequestURI(),
                status,
                code.key());
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(code));
        }
        if (status == 429 || code == RestError.STILL_AT_WORK) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.build();
    }

    private static String challenge(ErrorCode code) {
        return code == RestError.INVALID_KEY
                ? "Bearer realm=\"influencegen\", error=\"invalid_token\""
                : "Bearer realm=\"influencegen\"";
    }

    /** The server knows no words for the younger ones. */
    private static String reason(int status) {
        return switch (status) {
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            default -> Response.Status.fromStatusCode(status).getReasonPhrase();
        };
    }

    private static int statusOf(ErrorCode code) {
        if (code instanceof RestError own) {
            return own.status();
        }
        if (code == CommonError.NOT_SIGNED_IN) {
            return 401;
        }
        return switch (code.kind()) {
            case USER -> 400;
            case NOT_FOUND -> 404;
            case DENIED -> 403;
            case CONFLICT -> 409;
            case RESOURCES -> 429;
            case EXTERNAL -> 502;
            case INTERNAL -> 500;
        };
    }
}
