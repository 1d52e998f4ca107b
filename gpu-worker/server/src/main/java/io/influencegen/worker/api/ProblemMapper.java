package io.influencegen.worker.api;

import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;

/** Every failure becomes a problem document (RFC 9457); what nobody foresaw is logged here, with its reference. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        Refusal refusal = find(thrown, Refusal.class)
                .or(() -> find(thrown, WebApplicationException.class).map(ProblemMapper::ofStatus))
                .orElseGet(() -> Refusal.of(ProblemCode.INTERNAL, "The request could not be answered.", thrown));
        if (refusal.code() == ProblemCode.INTERNAL) {
            LOG.log(Level.ERROR, "Request failed, reference=" + refusal.reference(), thrown);
        } else {
            LOG.log(
                    Level.DEBUG,
                    "Request refused, code={0} reference={1}: {2}",
                    refusal.code().word(),
                    refusal.reference(),
                    refusal.getMessage());
        }
        Response.ResponseBuilder answer =
                Response.status(refusal.code().status()).type(MEDIA_TYPE).entity(refusal.problem());
        if (refusal.retryAfterSeconds() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        if (refusal.code() == ProblemCode.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    private static Refusal ofStatus(WebApplicationException refused) {
        ProblemCode code = switch (refused.getResponse().getStatus()) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.NOT_ALLOWED;
            case 415 -> ProblemCode.WRONG_TYPE;
            case 400, 406 -> ProblemCode.MALFORMED;
            default -> ProblemCode.INTERNAL;
        };
        return Refusal.of(code, String.valueOf(refused.getMessage()), refused);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
