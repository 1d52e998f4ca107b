package io.influencegen.kyc.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorKind;
import io.influencegen.kyc.boundary.KycBoard;
import io.influencegen.kyc.boundary.MyVerification;
import io.influencegen.upload.boundary.DocumentPicture;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** A page of a paper as a picture: {@code ?mine=…} for whose it is, {@code ?document=…} for reviewers. Kept nowhere on the way. */
@WebServlet("/kyc/picture")
public class KycPictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient KycBoard board;

    @Inject
    private transient MyVerification mine;

    @Inject
    private transient RequestContext context;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        if (!context.caller().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            send(open(request), response);
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (DomainException refused) {
            response.sendError(
                    refused.code().kind() == ErrorKind.DENIED
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        } catch (IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private DocumentPicture open(HttpServletRequest request) {
        int page = Integer.parseInt(
                Optional.ofNullable(request.getParameter("page")).orElse("0"));
        String own = request.getParameter("mine");
        return own == null
                ? board.picture(UUID.fromString(String.valueOf(request.getParameter("document"))), page)
                : mine.picture(UUID.fromString(own), page);
    }

    private static void send(DocumentPicture picture, HttpServletResponse response) throws IOException {
        byte[] bytes = picture.bytes();
        response.setContentType(picture.mediaType());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Content-Disposition", "inline; filename=\"page\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
