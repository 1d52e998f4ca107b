package io.influencegen.n8n.control;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.n8n.boundary.N8nError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture from outside as a PNG of our own: known by its first bytes, looked at before memory is given to its points, and
 * written anew, so that nothing of it but its points is kept.
 */
record ReceivedPicture(Png png, int width, int height) {
    private static final int LONGEST_SIDE = 8192;
    private static final long MOST_POINTS = 40_000_000;
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** The bytes of one. */
    static final class Png {
        private final byte[] bytes;

        private Png(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    static ReceivedPicture of(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(bytes);
            try {
                reader.setInput(in, true, true);
                requireBearable(reader.getWidth(0), reader.getHeight(0));
                return written(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (DomainException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new DomainException(damaged, N8nError.CALLBACK_PICTURE_UNUSABLE, "it is damaged");
        }
    }

    private static ImageReader reader(byte[] bytes) throws IOException {
        if (begins(bytes, 0, PNG_MARK)) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (begins(bytes, 0, JPEG_MARK)) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        if (begins(bytes, 0, ascii("RIFF")) && begins(bytes, 8, ascii("WEBP"))) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        throw new DomainException(N8nError.CALLBACK_PICTURE_UNUSABLE, "it is neither PNG nor JPEG nor WebP");
    }

    private static void requireBearable(int width, int height) {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_POINTS) {
            throw new DomainException(
                    N8nError.CALLBACK_PICTURE_UNUSABLE, "it has " + width + " × " + height + " pixels");
        }
    }

    private static ReceivedPicture written(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("Its colours cannot be written");
            }
        }
        return new ReceivedPicture(new Png(bytes.toByteArray()), picture.getWidth(), picture.getHeight());
    }

    private static boolean begins(byte[] bytes, int offset, byte[] mark) {
        int end = offset + mark.length;
        return bytes.length >= end && Arrays.equals(bytes, offset, end, mark, 0, mark.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
