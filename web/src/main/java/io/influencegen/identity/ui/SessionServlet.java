package io.influencegen.identity.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Sessions;
import io.influencegen.identity.boundary.SignIn;
import io.influencegen.identity.boundary.SignInStep;
import io.influencegen.origin.ui.SameOrigin;
import io.influencegen.portal.ui.PortalError;
import io.influencegen.portal.ui.PortalPage;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Signing in, staying and leaving from inside an open page, so that what it holds is not lost. */
@WebServlet("/session/*")
public class SessionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient Entrance entrance;

    @Inject
    private transient RequestContext context;

    @Inject
    private transient JsonExchange exchange;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SameOrigin.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (String.valueOf(request.getPathInfo())) {
            case "/sign-in" -> signInAgain(request, response);
            case "/stay" -> stay(response);
            case "/sign-out" -> leave(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<JsonObject> body = JsonExchange.read(request, response);
        if (body.isEmpty()) {
            return;
        }
        try {
            JsonObject wish = body.get();
            SignInStep step = signIn.signIn(wish.getString("email", ""), wish.getString("password", ""));
            String code = wish.getString("code", "");
            if (step.next() == SignInStep.Next.ENROLMENT || (!step.isDone() && code.isBlank())) {
                throw new DomainException(
                        step.next() == SignInStep.Next.CODE ? PortalError.CODE_MISSING : PortalError.ENROLMENT_MISSING);
            }
            Caller caller =
                    step.isDone() ? step.caller() : signIn.finish(step.ticket().orElseThrow(), code);
            if (!caller.user().orElseThrow().toString().equals(wish.getString("user", ""))) {
                throw new DomainException(PortalError.OTHER_PERSON);
            }
            entrance.enter(request, response, caller);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (DomainException refused) {
            exchange.refuse(response, refused);
        } catch (ClassCastException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void stay(HttpServletResponse response) throws IOException {
        if (context.caller().isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            exchange.refuse(response, new DomainException(CommonError.NOT_SIGNED_IN));
        }
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signIn.signOut();
        sessions.leave();
        PortalSession.end(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PortalPage.SIGN_IN.getPath());
    }
}
