package io.influencegen.upload.control;

import io.influencegen.upload.control.PdfLook.Refused;
import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** One page as a picture: 150 dots per inch, fewer where the page is larger than any paper. */
final class PdfPage {
    private static final float POINTS_PER_INCH = 72;
    private static final float DOTS_PER_INCH = 150;

    private PdfPage() {}

    static void draw(PDDocument document, int page, DataOutputStream out) throws IOException, Refused {
        if (page < 0 || page >= document.getNumberOfPages()) {
            throw new Refused(PdfMain.NO_SUCH_PAGE);
        }
        PDRectangle box = document.getPage(page).getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        float scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, (DocumentRendering.LONGEST_SIDE - 1) / longest);
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        BufferedImage picture = renderer.renderImage(page, scale, ImageType.RGB);
        out.writeUTF("");
        try (MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", png);
        }
    }
}
