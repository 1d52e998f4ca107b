package io.influencegen.gallery.control;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.GalleryError;
import io.influencegen.gallery.boundary.PictureFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A kept picture drawn anew in another format: nothing but its colours comes through. */
final class PictureEncoder {
    private PictureEncoder() {}

    /** The quality, of a hundred, counts for formats that leave something out. */
    static byte[] encode(byte[] picture, PictureFormat format, int quality) {
        try {
            BufferedImage opaque = opaque(ImageIO.read(new ByteArrayInputStream(picture)));
            return write(opaque, format, quality / 100f);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new DomainException(damaged, GalleryError.PICTURE_UNREADABLE);
        }
    }

    private static byte[] write(BufferedImage picture, PictureFormat format, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = writer(format);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam wish = writer.getDefaultWriteParam();
            if (format != PictureFormat.PNG) {
                wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wish.setCompressionType(wish.getCompressionTypes()[0]);
                wish.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), wish);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** WebP by its own hands: registered with ImageIO, its native reader would also be given what strangers send. */
    private static ImageWriter writer(PictureFormat format) {
        return format == PictureFormat.WEBP
                ? new WebPImageWriterSpi().createWriterInstance(null)
                : ImageIO.getImageWritersByFormatName(format.extension()).next();
    }

    private static BufferedImage opaque(BufferedImage picture) {
        if (picture == null) {
            throw new DomainException(GalleryError.PICTURE_UNREADABLE);
        }
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }
}
