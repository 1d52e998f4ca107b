package io.influencegen.mrz.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.influencegen.mrz.boundary.Mrz;
import io.influencegen.mrz.boundary.Mrz.Format;
import io.influencegen.mrz.boundary.MrzReader;
import io.influencegen.mrz.boundary.MrzScan;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With tesseract itself. Skipped by name where Debian's tesseract-ocr is not installed. */
class MrzScanTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    private final MrzScan scan = new MrzScan(new Tesseract(Optional.empty()), new MrzReader(CLOCK));

    @BeforeEach
    void needTesseract() {
        assumeTrue(scan.isAvailable(), "tesseract is not installed: apt-get install tesseract-ocr");
    }

    @Test
    void zonesOfPhotographsShouldBeRead() {
        Random random = new Random(11);
        int right = 0;
        int tries = 0;
        for (Format format : Format.values()) {
            for (int i = 0; i < 3; i++) {
                SampleDocument sample = SampleDocument.random(format, random);
                Optional<Mrz> read = scan.scan(photographed(sample, i));
                tries++;
                Optional<String> number = read.filter(Mrz::isValid).map(Mrz::documentNumber);
                assertThat("never surely wrong", number.orElse(sample.number()), is(sample.number()));
                right += number.isPresent() ? 1 : 0;
            }
        }
        assertThat(right + " of " + tries, right, is(greaterThanOrEqualTo(6)));
    }

    @Test
    void aPictureWithoutAZoneShouldHaveNone() {
        BufferedImage blank = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        assertThat(scan.scan(jpeg(blank)), is(Optional.empty()));
        assertThat(scan.scan(new byte[] {1, 2, 3}), is(Optional.empty()));
    }

    @Test
    void withoutTheProgramNothingShouldBeFound() {
        MrzScan none = new MrzScan(new Tesseract(Optional.of("/no/such/program")), new MrzReader(CLOCK));
        assertThat(none.isAvailable(), is(false));
        assertThat(none.scan(new byte[0]), is(Optional.empty()));
    }

    /** A card under uneven light, slightly askew and noisy. */
    private static byte[] photographed(SampleDocument sample, int disturbance) {
        int width = 1400;
        int height = sample.format() == Format.TD3 ? 980 : 880;
        BufferedImage card = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = card.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(
                0,
                0,
                new Color(235, 240, 230),
                width,
                height,
                disturbance > 1 ? new Color(120, 125, 130) : new Color(215, 215, 220)));
        pen.fillRect(0, 0, width, height);
        pen.rotate(Math.toRadians(disturbance * 0.3), width / 2.0, height / 2.0);
        pen.setColor(new Color(30, 30, 40));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        pen.drawString("UTOPIA  " + sample.surname(), 500, 200);
        pen.fillRect(60, 120, 320, 380);
        String[] lines = sample.text().split("\n", -1);
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, (int) (1250 / (lines[0].length() * 0.605))));
        int step = pen.getFontMetrics().getHeight() + 14;
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 75, height - 60 - (lines.length - 1 - i) * step);
        }
        pen.dispose();
        noise(card, new Random(disturbance), 8 * disturbance);
        return jpeg(card);
    }

    private static void noise(BufferedImage card, Random random, int strength) {
        for (int y = 0; y < card.getHeight(); y++) {
            for (int x = 0; x < card.getWidth(); x++) {
                Color colour = new Color(card.getRGB(x, y));
                int by = strength == 0 ? 0 : random.nextInt(2 * strength) - strength;
                card.setRGB(
                        x,
                        y,
                        new Color(near(colour.getRed(), by), near(colour.getGreen(), by), near(colour.getBlue(), by))
                                .getRGB());
            }
        }
    }

    private static int near(int value, int by) {
        return Math.max(0, Math.min(255, value + by));
    }

    private static byte[] jpeg(BufferedImage picture) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
