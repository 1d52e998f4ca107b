package io.influencegen.n8n.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.n8n.boundary.N8nError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedPictureTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureShouldBeWrittenAnewAsPng(String format) throws IOException {
        ReceivedPicture received = ReceivedPicture.of(picture(format, 64, 48));
        BufferedImage read =
                ImageIO.read(new ByteArrayInputStream(received.png().bytes()));
        assertThat(received.width(), is(64));
        assertThat(read.getHeight(), is(48));
        assertThat(new String(received.png().bytes(), 1, 3, StandardCharsets.US_ASCII), is("PNG"));
    }

    @Test
    void webpShouldBeTaken() throws IOException {
        try (InputStream webp = getClass().getResourceAsStream("/io/influencegen/identity/control/lossy.webp")) {
            byte[] bytes = webp.readAllBytes();
            ReceivedPicture received = ReceivedPicture.of(bytes);
            assertThat(
                    ImageIO.read(new ByteArrayInputStream(received.png().bytes()))
                            .getWidth(),
                    is(received.width()));
        }
    }

    /** Whoever appends something to a picture does not get it back from us. */
    @Test
    void nothingButItsPointsShouldBeKept() throws IOException {
        byte[] picture = picture("png", 8, 8);
        byte[] longer = Arrays.copyOf(picture, picture.length + 30);
        System.arraycopy(
                "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, longer, picture.length, 25);
        byte[] kept = ReceivedPicture.of(longer).png().bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1), not(containsString("<script>")));
    }

    @ParameterizedTest
    @CsvSource({"50000,50000", "8193,1", "1,8193", "8000,8000"})
    void aBombShouldBeRefusedByWhatItSaysOfItself(int width, int height) throws IOException {
        byte[] bomb = picture("png", 8, 8);
        ByteBuffer header = ByteBuffer.wrap(bomb).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThat(codeOf(() -> ReceivedPicture.of(bomb)), is(N8nError.CALLBACK_PICTURE_UNUSABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "BM......", "<svg/>", "%PDF", "RIFF....WAVE", "RIFF....WEBPVP8 "})
    void whatIsNoPictureShouldBeRefused(String bytes) {
        assertThat(
                codeOf(() -> ReceivedPicture.of(bytes.getBytes(StandardCharsets.ISO_8859_1))),
                is(N8nError.CALLBACK_PICTURE_UNUSABLE));
    }

    @Test
    void halfAPictureShouldBeRefused() throws IOException {
        byte[] picture = picture("png", 64, 64);
        assertThat(
                codeOf(() -> ReceivedPicture.of(Arrays.copyOf(picture, 40))), is(N8nError.CALLBACK_PICTURE_UNUSABLE));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
