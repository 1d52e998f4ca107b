package io.influencegen.system.http;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;

/** A picture that the running product has sealed. */
public final class SealedPicture {
    private SealedPicture() {}

    public static byte[] png() {
        return after("seal");
    }

    /** The step is {@code seal}, {@code derive} or {@code strip}. */
    static byte[] after(String step) {
        Visitor door = Visitor.nobody();
        try {
            return door.client()
                    .send(
                            door.to("/arquillian-tests/sealing?step=" + step)
                                    .header("Content-Type", "image/png")
                                    .POST(BodyPublishers.ofByteArray(bare()))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As it comes from a program that knows nothing of credentials. */
    public static byte[] bare() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With one bit of its pixels turned. */
    public static byte[] altered() {
        byte[] picture = png();
        picture[picture.length - 20] ^= 1;
        return picture;
    }
}
