package io.influencegen.mrz.control;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Prepares a photograph for reading: the lower part, in grey, at a size that letters are learned at, with even light. */
public final class ZonePicture {
    private static final int WIDTH = 1600;
    private static final double LOWER_THIRD = 0.62;
    private static final double LOWER_HALF = 0.45;

    private ZonePicture() {}

    /** Several looks, the most promising first; each is made only when it is asked for. */
    public static Iterable<byte[]> looks(byte[] picture) {
        return () -> read(picture)
                .map(ZonePicture::looks)
                .orElseGet(() -> List.<byte[]>of().iterator());
    }

    private static Iterator<byte[]> looks(BufferedImage whole) {
        Stream<Supplier<byte[]>> looks = Stream.of(
                () -> png(grey(whole, LOWER_THIRD)),
                () -> png(EvenLight.on(grey(whole, LOWER_THIRD))),
                () -> png(EvenLight.on(grey(whole, LOWER_HALF))),
                () -> png(EvenLight.on(grey(whole, 0))));
        return looks.map(Supplier::get).iterator();
    }

    private static Optional<BufferedImage> read(byte[] picture) {
        try {
            return Optional.ofNullable(
                    ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static BufferedImage grey(BufferedImage whole, double from) {
        int top = (int) (whole.getHeight() * from);
        double scale = (double) WIDTH / whole.getWidth();
        int height = Math.max(1, (int) ((whole.getHeight() - top) * scale));
        BufferedImage grey = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(whole, 0, 0, WIDTH, height, 0, top, whole.getWidth(), whole.getHeight(), null);
            return grey;
        } finally {
            pen.dispose();
        }
    }

    private static byte[] png(BufferedImage grey) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(grey, "png", out);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }
}
