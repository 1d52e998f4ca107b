package io.influencegen.upload.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as people send them, and as nobody should. */
final class TestFiles {
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final int EXIF_MARK = 0xe1;

    private TestFiles() {}

    /** Red on the left, blue on the right, a green bar along the top. */
    static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width, height / 4);
        pen.dispose();
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return written(picture(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return written(picture(width, height), "png");
    }

    /** With a text chunk behind its header. */
    static byte[] png(int width, int height, String comment) {
        byte[] png = png(width, height);
        byte[] chunk = chunk("tEXt", ("Comment\0" + comment).getBytes(ISO_8859_1));
        return joined(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }

    /** Says that it is this large and holds next to nothing. */
    static byte[] pngBomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        byte[] mark = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        return joined(mark, chunk("IHDR", header), chunk("IDAT", new byte[20]), chunk("IEND", new byte[0]));
    }

    /** A photograph with an Exif segment: how the camera was held, and where it was, 48.8584 N 2.2945 E. */
    static byte[] photo(int width, int height, int orientation) {
        byte[] jpeg = jpeg(width, height);
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x010f, 2, 10, 120);
        entry(tiff, 0x8825, 4, 1, 60);
        tiff.putInt(0).position(60);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 140);
        tiff.putInt(0).position(120);
        tiff.put("SpyCamera\0".getBytes(ISO_8859_1)).position(140);
        tiff.putInt(48).putInt(1).putInt(51).putInt(1).putInt(30).putInt(1);
        byte[] exif = joined("Exif\0\0".getBytes(ISO_8859_1), Arrays.copyOf(tiff.array(), 170));
        byte[] segment = ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) EXIF_MARK)
                .putShort((short) (exif.length + 2))
                .array();
        return joined(Arrays.copyOf(jpeg, 2), segment, exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] pdf(int pages) {
        return pdf(document -> {
            for (int page = 0; page < pages; page++) {
                addPage(document, "Page " + page);
            }
        });
    }

    interface Writing {
        void into(PDDocument document) throws IOException;
    }

    static byte[] pdf(Writing writing) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            writing.into(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDPage addPage(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
        }
        return page;
    }

    static byte[] zip(String name, byte[] content) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream.of(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    static String text(Path file) throws IOException {
        return Files.readString(file, ISO_8859_1);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] body = joined(type.getBytes(ISO_8859_1), data);
        CRC32 sum = new CRC32();
        sum.update(body);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                body,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] written(BufferedImage picture, String format) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
