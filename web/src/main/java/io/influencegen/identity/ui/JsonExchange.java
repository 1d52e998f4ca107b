package io.influencegen.identity.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.portal.ui.PortalError;
import io.influencegen.portal.ui.Problem;
import io.influencegen.portal.ui.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** How scripts of our own pages talk with their servlets: small JSON one way, a problem or an answer the other. */
@Dependent
class JsonExchange {
    private static final int LONGEST_BODY = 32 * 1024;

    @Inject
    private Texts texts;

    /** Empty for one that is too long, or no JSON; that was answered already. */
    static Optional<JsonObject> read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"application/json".equals(request.getContentType()) || request.getContentLengthLong() > LONGEST_BODY) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return Optional.empty();
        }
        try (JsonReader body = Json.createReader(request.getInputStream())) {
            return Optional.of(body.readObject());
        } catch (JsonException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return Optional.empty();
        }
    }

    static void write(HttpServletResponse response, String json) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json);
    }

    void refuse(HttpServletResponse response, DomainException refused) throws IOException {
        Problem problem = texts.problem(refused);
        boolean wantsCode = refused.code() == PortalError.CODE_MISSING || refused.code() == IdentityError.WRONG_CODE;
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        write(
                response,
                Json.createObjectBuilder()
                        .add("cause", problem.cause())
                        .add("next", problem.next())
                        .add("code", wantsCode)
                        .build()
                        .toString());
    }
}
