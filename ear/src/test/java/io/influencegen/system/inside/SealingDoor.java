package io.influencegen.system.inside;

import io.influencegen.provenance.boundary.ContentCredentials;
import io.influencegen.provenance.boundary.Making;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Seals a picture as the studio does, inside the deployed EAR, or goes a step further: {@code derive} or {@code strip}. */
@WebServlet("/sealing")
public class SealingDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContentCredentials credentials;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] picture = request.getInputStream().readAllBytes();
        byte[] answer = switch (String.valueOf(request.getParameter("step"))) {
            case "derive" -> credentials.derive(seal(picture), picture);
            case "strip" -> credentials.strip(seal(picture));
            default -> seal(picture);
        };
        response.getOutputStream().write(answer);
    }

    private byte[] seal(byte[] picture) {
        return credentials.seal(
                picture,
                new Making(
                        new UUID(1, 2),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        "a red bottle on a beach",
                        "blurry",
                        "influencegen-tiny-1",
                        7,
                        20,
                        4.5,
                        Map.of("neon", 0.8)));
    }
}
