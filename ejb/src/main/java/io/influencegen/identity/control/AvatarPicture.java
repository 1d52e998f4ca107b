package io.influencegen.identity.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a portrait of whatever was sent: its middle square, 256 by 256 points, drawn anew as PNG. Nothing of the file but
 * its colours comes through. A picture's size is looked at before any memory is given to its points.
 */
final class AvatarPicture {
    static final int SIDE = 256;
    static final int LONGEST_SIDE = 10_000;
    static final long MOST_POINTS = 30_000_000;

    private AvatarPicture() {}

    static byte[] from(byte[] picture) {
        PictureKind kind = PictureKind.of(picture);
        try {
            BufferedImage middle = middle(kind, picture);
            return png(draw(middle, PictureTurn.of(kind, picture)));
        } catch (IOException | RuntimeException e) {
            if (e instanceof DomainException refused) {
                throw refused;
            }
            throw new DomainException(e, IdentityError.PICTURE_DAMAGED);
        }
    }

    private static BufferedImage middle(PictureKind kind, byte[] picture) throws IOException {
        ImageReader reader = kind.reader();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireBearable(width, height);
            int side = Math.min(width, height);
            int step = Math.max(1, side / (SIDE * 2));
            ImageReadParam wish = reader.getDefaultReadParam();
            wish.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            wish.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, wish);
        } finally {
            reader.dispose();
        }
    }

    private static void requireBearable(int width, int height) {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_POINTS) {
            throw new DomainException(IdentityError.PICTURE_TOO_MANY_PIXELS, width, height);
        }
    }

    private static BufferedImage draw(BufferedImage middle, AffineTransform turn) {
        BufferedImage portrait = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = portrait.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.transform(turn);
            pen.drawImage(middle, 0, 0, SIDE, SIDE, null);
            return portrait;
        } finally {
            pen.dispose();
        }
    }

    private static byte[] png(BufferedImage portrait) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(portrait, null, null), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
