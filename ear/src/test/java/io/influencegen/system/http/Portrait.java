package io.influencegen.system.http;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A person's own picture: a file that the product keeps encrypted. */
final class Portrait {
    private static final String PROFILE = "/identity/profile";
    private static final String BOUNDARY = "picture-of-a-person";
    private static final int SIDE = 64;

    private Portrait() {}

    static void upload(Visitor person) throws IOException {
        String viewState = Visitor.viewState(person.get(PROFILE).body());
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(bytes(field("picture", "picture") + field("picture:upload", "")
                + field("jakarta.faces.ViewState", viewState)
                + head("picture:file\"; filename=\"me.png") + "Content-Type: image/png\r\n\r\n"));
        ImageIO.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), "png", form);
        form.write(bytes("\r\n--" + BOUNDARY + "--\r\n"));
        HttpResponse<String> answer = person.send(person.to(PROFILE)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                .build());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    static HttpResponse<String> seenBy(Visitor person) {
        return person.get("/identity/avatar");
    }

    private static String field(String name, String value) {
        return head(name) + "\r\n" + value + "\r\n";
    }

    private static String head(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
