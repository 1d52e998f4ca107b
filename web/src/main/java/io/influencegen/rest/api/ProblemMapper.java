package io.influencegen.rest.api;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.rest.boundary.RestError;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;

/** Every failure of a resource becomes a problem document; what nobody foresaw is logged here, once. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<RefusedBody> refused = find(thrown, RefusedBody.class);
        if (refused.isPresent()) {
            return problems.answer(refused.get());
        }
        Optional<ConstraintViolationException> violated = find(thrown, ConstraintViolationException.class);
        if (violated.isPresent()) {
            return problems.answer(new RefusedBody(CommandFaults.of(violated.get())));
        }
        return find(thrown, DomainException.class)
                .map(problems::answer)
                .or(() -> find(thrown, WebApplicationException.class)
                        .filter(refusal -> refusal.getResponse().getStatus() != 500)
                        .map(this::answer))
                .orElseGet(() -> problems.answer(new DomainException(thrown, classify(thrown))));
    }

    private Response answer(WebApplicationException refusal) {
        Response original = refusal.getResponse();
        if (original.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return original;
        }
        Response answer = problems.answer(new DomainException(refusal, codeOf(original.getStatus())));
        answer.getHeaders().putAll(original.getHeaders());
        answer.getHeaders().putSingle("Content-Type", io.influencegen.portal.api.ProblemDocument.MEDIA_TYPE);
        return answer;
    }

    private static ErrorCode codeOf(int status) {
        if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            return CommonError.NOT_SIGNED_IN;
        }
        if (status == Response.Status.FORBIDDEN.getStatusCode()) {
            return CommonError.NOT_ALLOWED;
        }
        return Stream.of(RestError.values())
                .filter(code -> code.status() == status)
                .map(ErrorCode.class::cast)
                .findFirst()
                .orElse(status < 500 ? RestError.MALFORMED_REQUEST : CommonError.UNEXPECTED);
    }

    private static ErrorCode classify(Throwable thrown) {
        if (find(thrown, EJBAccessException.class).isPresent()
                || find(thrown, AccessLocalException.class).isPresent()) {
            return CommonError.NOT_ALLOWED;
        }
        if (find(thrown, OptimisticLockException.class).isPresent()) {
            return CommonError.CHANGED_MEANWHILE;
        }
        if (find(thrown, JsonException.class).isPresent()) {
            return RestError.MALFORMED_REQUEST;
        }
        LOG.log(Level.ERROR, "API request failed", thrown);
        return CommonError.UNEXPECTED;
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
