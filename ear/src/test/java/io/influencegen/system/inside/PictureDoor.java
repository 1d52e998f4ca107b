package io.influencegen.system.inside;

import io.influencegen.access.boundary.UserId;
import io.influencegen.gallery.boundary.NewPicture;
import io.influencegen.gallery.boundary.PictureMaking;
import io.influencegen.gallery.boundary.PictureShelf;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.provenance.boundary.ContentCredentials;
import io.influencegen.provenance.boundary.Making;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Puts finished pictures into somebody's gallery, as the dispatcher does. Answers their ids, a line each, oldest first. */
@WebServlet("/pictures")
public class PictureDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int SIDE = 96;

    @Inject
    private transient PictureShelf shelf;

    @Inject
    private transient ContentCredentials credentials;

    @Inject
    private transient Clock clock;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        int count = Integer.parseInt(request.getParameter("count"));
        for (int at = 0; at < count; at++) {
            NewPicture picture = picture(request, at);
            try {
                transaction.begin();
                shelf.keep(picture);
                transaction.commit();
            } catch (Exception e) {
                throw new ServletException(e);
            }
            response.getWriter().println(picture.id());
        }
    }

    private NewPicture picture(HttpServletRequest request, int at) throws IOException {
        UUID id = TimeOrderedId.next(clock.millis());
        String prompt = request.getParameter("prompt") + " " + at;
        byte[] bare = png(at);
        byte[] png =
                credentials.seal(bare, new Making(id, clock.instant(), prompt, "", "ig-scenes-1", at, 20, 4, Map.of()));
        return new NewPicture(
                id,
                UserId.of(request.getParameter("owner")),
                Optional.of(request.getParameter("campaign")).filter(name -> !name.isEmpty()),
                new PictureMaking(prompt, "", "ig-scenes-1", "0", at, 20, 4, Map.of()),
                "1:1",
                SIDE,
                SIDE,
                "worker",
                Duration.ofSeconds(1),
                new NewPicture.PictureFiles(png, "image/png", shelf.thumbnail(bare)));
    }

    /** No two alike. */
    private static byte[] png(int at) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        Color from = Color.getHSBColor(at * 0.07f % 1, 0.6f, 0.9f);
        pen.setPaint(new GradientPaint(0, 0, from, SIDE, SIDE, Color.getHSBColor(at * 0.11f % 1, 0.8f, 0.4f)));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
