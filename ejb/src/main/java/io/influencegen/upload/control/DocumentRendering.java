package io.influencegen.upload.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.storage.boundary.StorageError;
import io.influencegen.upload.boundary.DocumentPicture;
import io.influencegen.upload.boundary.MediaKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws what people look at: a photograph turned upright, or a page. Only colours come through. */
@Dependent
public class DocumentRendering {
    static final int LONGEST_SIDE = 2400;
    private static final float QUALITY = 0.9f;

    private final PdfProgram pdf;

    @Inject
    public DocumentRendering(PdfProgram pdf) {
        this.pdf = pdf;
    }

    public DocumentPicture draw(InputStream content, MediaKind kind, int page) {
        byte[] bytes = bytes(content);
        if (kind == MediaKind.PDF) {
            return new DocumentPicture(pdf.draw(bytes, page), MediaKind.PNG.mediaType());
        }
        if (page != 0) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return new DocumentPicture(jpeg(upright(new PhotoFile(bytes, kind))), MediaKind.JPEG.mediaType());
    }

    private static BufferedImage upright(PhotoFile photo) {
        BufferedImage points = photo.read(LONGEST_SIDE);
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(points.getWidth(), points.getHeight()));
        int width = Math.max(1, (int) Math.round(points.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(points.getHeight() * scale));
        boolean sideways = photo.orientation().isSideways();
        BufferedImage drawn =
                new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            AffineTransform turn = photo.orientation().turn(width, height);
            pen.transform(turn);
            pen.drawImage(points, 0, 0, width, height, null);
            return drawn;
        } finally {
            pen.dispose();
        }
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), wish);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new DomainException(unreadable, StorageError.STORAGE_UNAVAILABLE);
        }
    }
}
