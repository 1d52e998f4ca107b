package io.influencegen.gallery.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.PictureBundle;
import io.influencegen.gallery.boundary.PictureDownloads;
import io.influencegen.gallery.boundary.PictureFormat;
import io.influencegen.gallery.boundary.PictureWish;
import io.influencegen.gallery.boundary.RenderedPicture;
import io.influencegen.origin.ui.SameOrigin;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pictures to take along: one by its address, many as a ZIP file by a form of ours. */
@WebServlet(DownloadServlet.PATH)
public class DownloadServlet extends HttpServlet {
    static final String PATH = "/gallery/download";

    /** As addresses and texts have them. */
    static final List<String> FORMATS = Stream.of(PictureFormat.values())
            .map(format -> format.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final long serialVersionUID = 1L;
    private static final Set<Role> AUDIENCE = Set.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR);

    @Inject
    private transient PictureDownloads downloads;

    @Inject
    private transient RequestContext context;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isRefused(response)) {
            return;
        }
        try {
            RenderedPicture picture = downloads.render(PictureFact.id(request.getParameter("id")), wish(request));
            announce(response, picture.mediaType(), picture.fileName());
            try (InputStream content = picture.content()) {
                content.transferTo(response.getOutputStream());
            }
        } catch (DomainException refused) {
            refuse(response, refused);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isRefused(response)) {
            return;
        }
        if (!SameOrigin.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            PictureBundle bundle = downloads.bundle(ids(request), wish(request));
            announce(response, "application/zip", "pictures-" + LocalDate.now(clock) + ".zip");
            downloads.write(bundle, response.getOutputStream());
        } catch (DomainException refused) {
            refuse(response, refused);
        }
    }

    private boolean isRefused(HttpServletResponse response) throws IOException {
        if (!context.caller().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (AUDIENCE.stream().noneMatch(context.caller()::has)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            return false;
        }
        return true;
    }

    private static void announce(HttpServletResponse response, String mediaType, String name) {
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static void refuse(HttpServletResponse response, DomainException refused) throws IOException {
        if (response.isCommitted()) {
            throw refused;
        }
        response.reset();
        response.sendError(
                switch (refused.code().kind()) {
                    case USER -> HttpServletResponse.SC_BAD_REQUEST;
                    case INTERNAL -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
                    default -> HttpServletResponse.SC_NOT_FOUND;
                });
    }

    private static Set<UUID> ids(HttpServletRequest request) {
        String[] chosen = Optional.ofNullable(request.getParameterValues("id")).orElse(new String[0]);
        return Stream.of(chosen).map(PictureFact::id).collect(Collectors.toSet());
    }

    private static PictureWish wish(HttpServletRequest request) {
        String format = Optional.ofNullable(request.getParameter("format")).orElse(PictureFormat.PNG.name());
        return new PictureWish(PictureFormat.of(format), !"false".equals(request.getParameter("metadata")));
    }
}
