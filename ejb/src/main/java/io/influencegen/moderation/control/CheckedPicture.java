package io.influencegen.moderation.control;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.ModerationError;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The points of a picture that was sent, at most a few hundred to a side. Its size is looked at before any memory is given to it. */
record CheckedPicture(BufferedImage points) {
    private static final int LONGEST_SIDE = 16_384;
    private static final long MOST_POINTS = 64_000_000;
    private static final int ENOUGH = 512;
    private static final int THUMBNAIL = 160;

    static CheckedPicture read(byte[] picture) {
        try {
            ImageReader reader = reader(picture);
            try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
                reader.setInput(in, true, true);
                return new CheckedPicture(points(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof DomainException refused) {
                throw refused;
            }
            throw new DomainException(e, ModerationError.BLOCKED_PICTURE_UNREADABLE);
        }
    }

    private static BufferedImage points(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_POINTS) {
            throw new DomainException(ModerationError.BLOCKED_PICTURE_TOO_LARGE, width, height);
        }
        int step = Math.max(1, Math.min(width, height) / ENOUGH);
        ImageReadParam wish = reader.getDefaultReadParam();
        wish.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wish);
    }

    /** Told by how the bytes begin, whatever the sender says. */
    private static ImageReader reader(byte[] picture) throws IOException {
        if (begins(picture, 0, 0x89, 'P', 'N', 'G')) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (begins(picture, 0, 0xff, 0xd8, 0xff)) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        if (begins(picture, 0, 'R', 'I', 'F', 'F') && begins(picture, 8, 'W', 'E', 'B', 'P')) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        throw new DomainException(ModerationError.BLOCKED_PICTURE_UNREADABLE);
    }

    private static boolean begins(byte[] picture, int offset, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (picture.length <= offset + i || (picture[offset + i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** A small PNG, drawn anew. */
    byte[] thumbnail() {
        double scale = Math.min(1, (double) THUMBNAIL / Math.max(points.getWidth(), points.getHeight()));
        int width = Math.max(1, (int) Math.round(points.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(points.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(points, 0, 0, width, height, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(small, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
