package io.influencegen.imaging.api;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.ImageStudio;
import io.influencegen.rest.api.ViewWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** For open studios, which look often: the documents of the API without its limits, and previews. */
@WebServlet({StudioFeedServlet.FEED, StudioFeedServlet.PREVIEW})
public class StudioFeedServlet extends HttpServlet {
    static final String FEED = "/imaging/feed";
    static final String PREVIEW = "/imaging/preview";
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 48;
    private static final Set<Role> MAKERS = Set.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR);

    @Inject
    private transient ImageStudio studio;

    @Inject
    private transient GenerationDocuments documents;

    @Inject
    private transient RequestContext context;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = context.caller();
        if (!caller.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (caller.roles().stream().noneMatch(MAKERS::contains)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getServletPath().equals(FEED)) {
            feed(
                    response,
                    request.getParameter("waiting") == null || !studio.models().isEmpty());
        } else {
            preview(request, response);
        }
    }

    /** Only a page that opened without any model asks whether there is one by now. */
    private void feed(HttpServletResponse response, boolean ready) throws IOException {
        StudioFeed feed =
                StudioFeed.of(studio.recent(SHOWN).stream().map(documents::of).toList(), studio.quota(), ready);
        send(response, "application/json", ViewWriter.write(feed).getBytes(StandardCharsets.UTF_8));
    }

    private void preview(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> picture = id(request).flatMap(this::preview);
        if (picture.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            send(response, "image/png", picture.get());
        }
    }

    private Optional<byte[]> preview(UUID id) {
        try {
            return studio.preview(id);
        } catch (DomainException notThere) {
            return Optional.empty();
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Optional<UUID> id(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("id")).map(UUID::fromString);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
