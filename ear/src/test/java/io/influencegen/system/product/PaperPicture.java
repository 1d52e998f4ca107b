package io.influencegen.system.product;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A photographed identity paper. */
public final class PaperPicture {
    private PaperPicture() {}

    /** Printed on noise, so that it is large; or in the dark. */
    public static byte[] card(int width, int height, boolean bright) {
        BufferedImage card = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int light = (bright ? 170 : 20) + random.nextInt(30);
                card.setRGB(x, y, new Color(light, light, Math.min(255, light + random.nextInt(20))).getRGB());
            }
        }
        Graphics2D pen = card.createGraphics();
        pen.setColor(bright ? Color.BLACK : Color.GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(10, height / 14)));
        for (int line = 1; line < 8; line++) {
            pen.drawString("UTOPIA IDENTITY CARD " + line, width / 10, line * height / 8);
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(card, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
