package io.influencegen.rest.api;

import io.influencegen.portal.api.ProblemDocument.Fault;
import io.influencegen.rest.boundary.KeyedAnswer;
import io.influencegen.rest.boundary.KeyedRequest;
import io.influencegen.rest.boundary.KeyedRequests;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the transaction of {@link KeyedRequests} around a resource method whose caller sent an idempotency key. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {
    private static final String REPEATED = "Idempotency-Replayed";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1," + KeyedRequest.LONGEST_KEY + "}");

    @Inject
    private KeyedRequests requests;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    Object once(InvocationContext method) throws Exception {
        Optional<String> key = Optional.ofNullable(request.getHeader(Idempotent.HEADER));
        if (key.isEmpty()) {
            return method.proceed();
        }
        if (!FORM.matcher(key.get()).matches()) {
            String rule = "must be 1 to " + KeyedRequest.LONGEST_KEY + " visible ASCII characters";
            throw new RefusedBody(List.of(new Fault(Idempotent.HEADER, rule)));
        }
        return answer(requests.once(new KeyedRequest(key.get(), hash(method)), () -> firstTime(method)));
    }

    private static KeyedAnswer firstTime(InvocationContext method) {
        try {
            Response response = (Response) method.proceed();
            Map<String, String> headers = response.getStringHeaders().keySet().stream()
                    .filter(name -> !name.equalsIgnoreCase("Content-Type"))
                    .collect(Collectors.toMap(name -> name, response::getHeaderString));
            String body = response.hasEntity() ? ViewWriter.write(response.getEntity()) : "";
            return KeyedAnswer.first(response.getStatus(), headers, body);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static Response answer(KeyedAnswer given) {
        Response.ResponseBuilder answer = Response.status(given.status());
        given.headers().forEach(answer::header);
        if (!given.body().isEmpty()) {
            answer.type(MediaType.APPLICATION_JSON).entity(given.body());
        }
        return given.repeated() ? answer.header(REPEATED, true).build() : answer.build();
    }

    private String hash(InvocationContext method) {
        String asked = String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                Arrays.deepToString(method.getParameters()));
        return HexFormat.of().formatHex(Hash.of(asked.getBytes(StandardCharsets.UTF_8)));
    }
}
