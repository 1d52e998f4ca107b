package io.influencegen.provenance.control;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as programs write them. */
final class SamplePictures {
    private SamplePictures() {}

    static byte[] png() {
        return withText(drawn("png", 40, 24, false), "parameters", "a red bottle, seed 7");
    }

    static byte[] jpeg() {
        return drawn("jpg", 40, 24, false);
    }

    static List<byte[]> all() {
        return List.of(png(), jpeg(), webp("lossy"), webp("lossless"), plainWebp());
    }

    /** Sizeable, and hardly compressible. */
    static byte[] noise(String format, int side) {
        return drawn(format, side, side, true);
    }

    static byte[] drawn(String format, int width, int height, boolean noisy) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        if (noisy) {
            Random random = new Random(7);
            picture.setRGB(
                    0, 0, width, height, random.ints((long) width * height).toArray(), 0, width);
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a browser writes it, with a colour profile. */
    static byte[] webp(String way) {
        try (InputStream picture =
                SamplePictures.class.getResourceAsStream("/io/influencegen/identity/control/" + way + ".webp")) {
            return picture.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The simplest there is: the pixels alone. */
    static byte[] plainWebp() {
        byte[] whole = webp("lossy");
        int pixels = new String(whole, StandardCharsets.ISO_8859_1).indexOf("VP8 ");
        byte[] chunk = Arrays.copyOfRange(whole, pixels, whole.length);
        return ByteBuffer.allocate(12 + chunk.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + chunk.length)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(chunk)
                .array();
    }

    static byte[] withText(byte[] png, String keyword, String text) {
        return withChunk(png, "tEXt", (keyword + '\0' + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Behind the header. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(content.length + 4)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(png.length + content.length + 12)
                .put(png, 0, 33)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }
}
