package io.influencegen.gallery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.influencegen.gallery.boundary.GalleryError;
import io.influencegen.gallery.boundary.PictureFormat;
import io.influencegen.testdb.Refusals;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureEncoderTest {
    private static final int ORANGE = 0xdd7722;

    @ParameterizedTest
    @EnumSource
    void everyFormatShouldKeepTheColours(PictureFormat format) throws IOException {
        byte[] encoded = PictureEncoder.encode(GalleryStage.png(ORANGE), format, 95);
        BufferedImage read =
                format == PictureFormat.WEBP ? readWebp(encoded) : ImageIO.read(new ByteArrayInputStream(encoded));
        assertThat(read.getWidth(), is(8));
        int middle = read.getRGB(4, 4);
        for (int shift : new int[] {0, 8, 16}) {
            int wanted = ORANGE >> shift & 0xff;
            assertThat(middle >> shift & 0xff, is(both(greaterThan(wanted - 12)).and(lessThan(wanted + 12))));
        }
    }

    @Test
    void metadataShouldNotComeThrough() {
        byte[] png = GalleryStage.png(ORANGE);
        byte[] marked = withText(png);
        assertThat(text(marked).contains("secret prompt"), is(true));
        assertThat(text(PictureEncoder.encode(marked, PictureFormat.PNG, 95)).contains("secret prompt"), is(false));
    }

    @Test
    void whatIsNoPictureShouldBeRefused() {
        assertThat(
                Refusals.codeOf(() -> PictureEncoder.encode(new byte[] {1, 2, 3}, PictureFormat.JPEG, 90)),
                is(GalleryError.PICTURE_UNREADABLE));
    }

    /** By a reader that is not of the writer's making. */
    private static BufferedImage readWebp(byte[] webp) throws IOException {
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(webp))) {
            reader.setInput(in);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** A tEXt chunk behind the header, which is 33 bytes long. */
    private static byte[] withText(byte[] png) {
        byte[] data = "tEXtComment\0secret prompt".getBytes(StandardCharsets.ISO_8859_1);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(data);
        return java.nio.ByteBuffer.allocate(png.length + data.length + 8)
                .put(png, 0, 33)
                .putInt(data.length - 4)
                .put(data)
                .putInt((int) sum.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
