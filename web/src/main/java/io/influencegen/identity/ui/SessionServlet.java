package io.influencegen.identity.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.Sessions;
import io.influencegen.identity.boundary.SignIn;
import io.influencegen.identity.boundary.SignInStep;
import io.influencegen.origin.ui.SameOrigin;
import io.influencegen.portal.ui.PortalError;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Problem;
import io.influencegen.portal.ui.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signing in, staying and leaving from inside an open page, so that what it holds is not lost. */
@WebServlet("/session/*")
public class SessionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_BODY = 8 * 1024;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient Entrance entrance;

    @Inject
    private transient RequestContext context;

    @Inject
    private transient Texts texts;

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
        if (!"application/json".equals(request.getContentType()) || request.getContentLengthLong() > LONGEST_BODY) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try (JsonReader body = Json.createReader(request.getInputStream())) {
            JsonObject wish = body.readObject();
            SignInStep step = signIn.signIn(wish.getString("email", ""), wish.getString("password", ""));
            String code = wish.getString("code", "");
            if (step.next() == SignInStep.Next.ENROLMENT || (!step.isDone() && code.isBlank())) {
                refuse(
                        response,
                        step.next() == SignInStep.Next.CODE ? PortalError.CODE_MISSING : PortalError.ENROLMENT_MISSING);
                return;
            }
            Caller caller =
                    step.isDone() ? step.caller() : signIn.finish(step.ticket().orElseThrow(), code);
            if (!caller.user().orElseThrow().toString().equals(wish.getString("user", ""))) {
                refuse(response, PortalError.OTHER_PERSON);
                return;
            }
            entrance.enter(request, response, caller);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (DomainException refused) {
            refuse(response, refused.code());
        } catch (JsonException | ClassCastException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void stay(HttpServletResponse response) throws IOException {
        if (context.caller().isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            refuse(response, CommonError.NOT_SIGNED_IN);
        }
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signIn.signOut();
        sessions.leave();
        PortalSession.end(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PortalPage.SIGN_IN.getPath());
    }

    private void refuse(HttpServletResponse response, ErrorCode code) throws IOException {
        Problem problem = texts.problem(new DomainException(code));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("cause", problem.cause())
                        .add("next", problem.next())
                        .add("code", code == PortalError.CODE_MISSING || code == IdentityError.WRONG_CODE)
                        .build()
                        .toString());
    }
}
