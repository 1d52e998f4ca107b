package io.influencegen.moderation.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.influencegen.moderation.boundary.ModerationError;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final int PICTURES = 60;
    private static final int SAME = 8;

    @Test
    void aPictureShouldBeKnownAgainHoweverItWasChanged() {
        int farthest = 0;
        for (int seed = 0; seed < PICTURES; seed++) {
            BufferedImage scene = scene(seed);
            Fingerprint print = print(png(scene));
            for (byte[] changed : new byte[][] {
                jpeg(scene, 0.3f),
                png(scaled(scene, 640, 640)),
                png(scaled(scene, 64, 64)),
                png(scaled(scene, 300, 200)),
                png(brighter(scene)),
                jpeg(brighter(scaled(scene, 100, 100)), 0.5f)
            }) {
                farthest = Math.max(farthest, print.distance(print(changed)));
            }
        }
        assertThat(farthest, lessThanOrEqualTo(SAME));
    }

    @Test
    void anotherPictureShouldBeAnother() {
        List<Fingerprint> prints = IntStream.range(0, PICTURES)
                .mapToObj(seed -> print(png(scene(seed))))
                .toList();
        int nearest = Long.SIZE;
        for (int one = 0; one < PICTURES; one++) {
            for (int other = 0; other < one; other++) {
                nearest = Math.min(nearest, prints.get(one).distance(prints.get(other)));
            }
        }
        assertThat(nearest, greaterThan(SAME));
    }

    @Test
    void aPlainPictureShouldHaveNone() {
        assertThat(
                Fingerprint.of(CheckedPicture.read(png(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB)))),
                is(Optional.empty()));
    }

    @Test
    void aBombShouldBeRefusedBeforeItIsOpened() {
        byte[] bomb = png(scene(1));
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 16_000).putInt(20, 16_000);
        CRC32 check = new CRC32();
        check.update(bomb, 12, 17);
        header.putInt(29, (int) check.getValue());
        assertThat(codeOf(() -> CheckedPicture.read(bomb)), is(ModerationError.BLOCKED_PICTURE_TOO_LARGE));
    }

    @Test
    void whatIsNoPictureShouldBeRefused() {
        assertThat(codeOf(() -> CheckedPicture.read(new byte[0])), is(ModerationError.BLOCKED_PICTURE_UNREADABLE));
        byte[] half = new byte[100];
        System.arraycopy(png(scene(1)), 0, half, 0, half.length);
        assertThat(codeOf(() -> CheckedPicture.read(half)), is(ModerationError.BLOCKED_PICTURE_UNREADABLE));
    }

    private static Fingerprint print(byte[] picture) {
        return Fingerprint.of(CheckedPicture.read(picture)).orElseThrow();
    }

    /** A sky, and things in it. */
    static BufferedImage scene(int seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(
                new GradientPaint(random.nextInt(256), 0, colour(random), random.nextInt(256), 256, colour(random)));
        pen.fillRect(0, 0, 256, 256);
        for (int i = 0; i < 12; i++) {
            pen.setColor(colour(random));
            int size = 20 + random.nextInt(90);
            if (i % 2 == 0) {
                pen.fillOval(random.nextInt(220), random.nextInt(220), size, size);
            } else {
                pen.fillRect(random.nextInt(220), random.nextInt(220), size, size / 2);
            }
        }
        pen.dispose();
        return picture;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage other = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = other.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return other;
    }

    private static BufferedImage brighter(BufferedImage picture) {
        return new RescaleOp(0.8f, 40, null).filter(picture, null);
    }

    static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam wish = writer.getDefaultWriteParam();
        wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        wish.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
