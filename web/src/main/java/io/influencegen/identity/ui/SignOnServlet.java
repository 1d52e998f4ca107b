package io.influencegen.identity.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.SignInStep;
import io.influencegen.identity.boundary.SignOnJourney;
import io.influencegen.identity.boundary.SingleSignOn;
import io.influencegen.portal.ui.PortalPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends a browser to the company's sign-on, and lets in whoever it sends back. */
@WebServlet({"/sign-on", SingleSignOn.WAY_BACK})
public class SignOnServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(SignOnServlet.class.getName());

    @Inject
    private transient SingleSignOn signOn;

    @Inject
    private transient Entrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            boolean back = request.getServletPath().equals(SingleSignOn.WAY_BACK);
            response.sendRedirect(back ? arrive(request, response) : leave(request));
        } catch (DomainException refused) {
            LOG.log(System.Logger.Level.WARNING, "Nobody came in by the single sign-on", refused);
            response.sendRedirect(
                    PortalPage.SIGN_IN.getPath() + "?problem=" + refused.code().key());
        }
    }

    private String leave(HttpServletRequest request) {
        SignOnJourney journey = signOn.prepare();
        String there = signOn.entrance(journey).toString();
        PortalSession.travel(request, new PortalSession.Journey(journey, Entrance.wayTo(request.getParameter("next"))));
        return there;
    }

    private String arrive(HttpServletRequest request, HttpServletResponse response) {
        PortalSession.Journey journey =
                PortalSession.endOfJourney(request).orElseThrow(() -> new DomainException(IdentityError.SIGN_IN_STALE));
        Optional.ofNullable(request.getParameter("error")).ifPresent(error -> {
            throw new DomainException(IdentityError.SIGN_ON_REFUSED);
        });
        SignInStep step = signOn.arrive(journey.there(), request.getParameter("state"), request.getParameter("code"));
        return entrance.pass(request, response, step, journey.next());
    }
}
