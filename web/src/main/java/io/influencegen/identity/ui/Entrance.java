package io.influencegen.identity.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.identity.boundary.Sessions;
import io.influencegen.identity.boundary.SignIn;
import io.influencegen.identity.boundary.SignInStep;
import io.influencegen.portal.ui.PortalPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Lets in whoever has fully proven who they are, by whichever way, and says where they go from here. */
@RequestScoped
class Entrance {
    @Inject
    private Sessions sessions;

    @Inject
    private SignIn signIn;

    /** Lets in whoever is through, and says where they go; others go to the step that is missing. */
    String pass(HttpServletRequest request, HttpServletResponse response, SignInStep step, String next) {
        if (step.isDone()) {
            enter(request, response, step.caller());
            return wayTo(next);
        }
        PortalSession.await(request, step.ticket().orElseThrow());
        PortalPage page = step.next() == SignInStep.Next.CODE ? PortalPage.SECOND_FACTOR : PortalPage.ENROL;
        return page.getPath() + "?next=" + URLEncoder.encode(wayTo(next), StandardCharsets.UTF_8);
    }

    /** Begins a session of the portal on this device. */
    void enter(HttpServletRequest request, HttpServletResponse response, Caller caller) {
        PortalSession.start(request, sessions.begin(caller, request.getHeader("User-Agent")));
        SignIn.Taste taste = signIn.tasteOf(caller.user().orElseThrow());
        ThemeCookie.setUnlessChosen(request, response, taste.theme());
        PortalSession.readIn(request, taste.timeZone());
    }

    /** Where a person wanted to go before they were asked who they are; only a path on this very host is followed. */
    static String wayTo(String next) {
        boolean ours = next != null && next.startsWith("/") && !next.startsWith("//") && !next.contains("\\");
        return ours ? next : PortalPage.HOME.getPath();
    }
}
