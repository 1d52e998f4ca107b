package io.influencegen.gallery.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.PictureFile;
import io.influencegen.gallery.boundary.PictureFile.Variant;
import io.influencegen.gallery.boundary.PictureFiles;
import io.influencegen.storage.boundary.StorageError;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The bytes of pictures: for whoever has a signed link that is not too old, else for who may see the picture. */
@WebServlet(PictureServlet.PATH + "*")
public class PictureServlet extends HttpServlet {
    public static final String PATH = "/pictures/";
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(PictureServlet.class.getName());

    @Inject
    private transient PictureFiles files;

    @Inject
    private transient RequestContext context;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UUID> id = id(request);
        Optional<Variant> variant = variant(request);
        boolean signed = request.getParameter("signature") != null;
        if (id.isEmpty() || variant.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!signed && !context.caller().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            answer(request, response, id.get(), variant.get(), signed);
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, UUID id, Variant variant, boolean signed)
            throws IOException {
        try {
            PictureFile file = signed ? byLink(request, id, variant) : files.find(id, variant);
            String tag = "\"" + file.sha256() + "\"";
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "private, max-age=900");
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            } else {
                send(response, file);
            }
        } catch (DomainException refused) {
            response.reset();
            response.sendError(status(refused));
        }
    }

    private PictureFile byLink(HttpServletRequest request, UUID id, Variant variant) {
        String expires = Optional.ofNullable(request.getParameter("expires"))
                .filter(text -> text.matches("\\d{1,15}"))
                .orElse("0");
        return files.findByLink(id, variant, Long.parseLong(expires), request.getParameter("signature"));
    }

    private void send(HttpServletResponse response, PictureFile file) throws IOException {
        try (InputStream content = files.open(file)) {
            byte[] bytes = content.readAllBytes();
            response.setContentType(file.mediaType());
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("Content-Disposition", "inline; filename=\"" + name(file) + "\"");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    private static String name(PictureFile file) {
        String kind = file.mediaType().substring(file.mediaType().indexOf('/') + 1);
        return file.id() + "." + kind;
    }

    /** A file that cannot be read is our fault, and in the log; whoever asks is told no more than that it is not there. */
    private static int status(DomainException refused) {
        if (refused.code() instanceof StorageError) {
            LOG.log(System.Logger.Level.ERROR, "A picture cannot be read", refused);
        }
        return switch (refused.code().kind()) {
            case DENIED -> HttpServletResponse.SC_FORBIDDEN;
            default -> HttpServletResponse.SC_NOT_FOUND;
        };
    }

    private static Optional<UUID> id(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        try {
            return Optional.of(UUID.fromString(path.substring(1)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Variant> variant(HttpServletRequest request) {
        String wish = Optional.ofNullable(request.getParameter("variant")).orElse(Variant.ORIGINAL.name());
        return Stream.of(Variant.values())
                .filter(one -> one.name().equals(wish))
                .findFirst();
    }
}
