package io.influencegen.identity.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.PasskeyQuestion;
import io.influencegen.identity.boundary.PasskeySignIn;
import io.influencegen.identity.boundary.Passkeys;
import io.influencegen.origin.ui.SameOrigin;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Between a page and the device that keeps a passkey: what is asked of it, and its answer. */
@WebServlet("/session/passkeys/*")
public class PasskeyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Passkeys passkeys;

    @Inject
    private transient PasskeySignIn signIn;

    @Inject
    private transient Entrance entrance;

    @Inject
    private transient JsonExchange exchange;

    @Inject
    private transient RequestContext context;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SameOrigin.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<JsonObject> body = JsonExchange.read(request, response);
        if (body.isPresent()) {
            try {
                answer(body.get(), request, response);
            } catch (DomainException refused) {
                exchange.refuse(response, refused);
            } catch (ClassCastException malformed) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private void answer(JsonObject wish, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/proof" -> ask(request, response, signIn.prepare());
            case "/sign-in" -> enter(wish, request, response);
            case "/question" -> {
                requireSignedIn();
                ask(request, response, passkeys.prepare(wish.getString("code", "")));
            }
            case "/new" -> {
                requireSignedIn();
                passkeys.add(question(request), credential(wish), wish.getString("name", ""));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response, PasskeyQuestion question)
            throws IOException {
        PortalSession.ask(request, question);
        JsonExchange.write(response, question.asked());
    }

    private void enter(JsonObject wish, HttpServletRequest request, HttpServletResponse response) throws IOException {
        entrance.enter(request, response, signIn.enter(question(request), credential(wish)));
        String next = Entrance.wayTo(wish.getString("next", ""));
        JsonExchange.write(
                response, Json.createObjectBuilder().add("next", next).build().toString());
    }

    private static PasskeyQuestion question(HttpServletRequest request) {
        return PortalSession.answer(request).orElseThrow(() -> new DomainException(IdentityError.PASSKEY_REFUSED));
    }

    private static String credential(JsonObject wish) {
        return Optional.ofNullable(wish.getJsonObject("credential"))
                .orElse(JsonObject.EMPTY_JSON_OBJECT)
                .toString();
    }

    private void requireSignedIn() {
        if (!context.caller().isSignedIn()) {
            throw new DomainException(CommonError.NOT_SIGNED_IN);
        }
    }
}
