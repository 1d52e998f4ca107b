package io.influencegen.identity.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.ProfileDesk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Pictures of people, for people who are signed in: one's own, or that of {@code ?user=…}. Always a PNG that we drew
 * ourselves, so a browser has nothing else to find in it.
 */
@WebServlet(AvatarServlet.PATH)
public class AvatarServlet extends HttpServlet {
    static final String PATH = "/identity/avatar";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(AvatarServlet.class.getName());
    private static final String VERSION = "v";

    @Inject
    private transient ProfileDesk desk;

    @Inject
    private transient RequestContext context;

    /** One's own picture, under an address that never shows another. */
    static String pathOf(String avatar) {
        return PATH + "?" + VERSION + "=" + avatar;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!context.caller().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Optional<UserId> person = person(request);
        Optional<String> avatar = person.flatMap(desk::avatarOf);
        if (avatar.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + avatar.get() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", caching(request, avatar.get()));
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(response, person.get(), avatar.get());
        }
    }

    private void send(HttpServletResponse response, UserId person, String avatar) throws IOException {
        try (InputStream content = desk.openAvatar(person, avatar)) {
            byte[] png = content.readAllBytes();
            response.setContentType("image/png");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("Content-Disposition", "inline; filename=\"avatar.png\"");
            response.setContentLength(png.length);
            response.getOutputStream().write(png);
        } catch (DomainException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "Avatar of " + person + " cannot be read", unreadable);
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<UserId> person(HttpServletRequest request) {
        String wish = request.getParameter("user");
        if (wish == null) {
            return context.caller().user();
        }
        try {
            return Optional.of(UserId.of(wish));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** An address with its version never changes; one without is asked for again each time. */
    private static String caching(HttpServletRequest request, String avatar) {
        return avatar.equals(request.getParameter(VERSION))
                ? "private, max-age=31536000, immutable"
                : "private, no-cache";
    }
}
