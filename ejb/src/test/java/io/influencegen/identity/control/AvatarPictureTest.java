package io.influencegen.identity.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.identity.boundary.IdentityError;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AvatarPictureTest {
    private static final String HTML = "<html><script>alert(1)</script></html>";

    static Stream<byte[]> pictures() {
        return Stream.of(
                Pictures.drawn("png", 900, 600),
                Pictures.drawn("jpeg", 300, 5000),
                Pictures.drawn("png", 1, 1),
                Pictures.drawn("jpeg", 4000, 4000),
                Pictures.webp("lossy"),
                Pictures.webp("lossless"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void anyPictureShouldBecomeASquareOfOneSize(byte[] picture) {
        byte[] portrait = AvatarPicture.from(picture);
        BufferedImage drawn = Pictures.read(portrait);
        assertThat(new String(portrait, ISO_8859_1), startsWith("\u0089PNG"));
        assertThat(drawn.getWidth(), is(AvatarPicture.SIDE));
        assertThat(drawn.getHeight(), is(AvatarPicture.SIDE));
    }

    @Test
    void whatIsNoPictureShouldBeRefusedWhateverItsName() {
        for (String content : new String[] {"", "x", HTML, "GIF89a" + HTML, "%PDF-1.7", "RIFF1234WAVE", "<svg/>"}) {
            assertThat(
                    content,
                    codeOf(() -> AvatarPicture.from(content.getBytes(ISO_8859_1))),
                    is(IdentityError.PICTURE_KIND_UNKNOWN));
        }
    }

    @Test
    void aCutOffPictureShouldBeCalledDamaged() {
        byte[] png = Pictures.drawn("png", 400, 400);
        for (int length : new int[] {8, 12, 30, png.length / 2}) {
            assertThat(
                    "length " + length,
                    codeOf(() -> AvatarPicture.from(Arrays.copyOf(png, length))),
                    is(IdentityError.PICTURE_DAMAGED));
        }
        byte[] jpeg = Pictures.drawn("jpeg", 400, 400);
        assertThat(codeOf(() -> AvatarPicture.from(Arrays.copyOf(jpeg, 20))), is(IdentityError.PICTURE_DAMAGED));
        byte[] webp = Pictures.webp("lossy");
        assertThat(codeOf(() -> AvatarPicture.from(Arrays.copyOf(webp, 20))), is(IdentityError.PICTURE_DAMAGED));
    }

    @ParameterizedTest
    @CsvSource({"60000,60000", "10001,10", "10,10001", "6000,6000", "2147483647,2147483647"})
    void aPictureBombShouldBeRefusedUnopened(int width, int height) {
        assertThat(
                codeOf(() -> AvatarPicture.from(Pictures.bomb(width, height))),
                is(IdentityError.PICTURE_TOO_MANY_PIXELS));
    }

    /** A picture and a page at once: only the picture comes through. */
    @Test
    void whatHidesInAPictureShouldNotComeThrough() {
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] picture = Pictures.drawn(format, 64, 64);
            byte[] polyglot = Arrays.copyOf(picture, picture.length + HTML.length());
            System.arraycopy(HTML.getBytes(ISO_8859_1), 0, polyglot, picture.length, HTML.length());
            String portrait = new String(AvatarPicture.from(polyglot), ISO_8859_1);
            assertThat(portrait, not(containsString("script")));
        }
    }

    @Test
    void whatACameraNotesShouldNotComeThrough() {
        byte[] photograph = Pictures.photograph(1, 64, 64);
        assertThat(new String(photograph, ISO_8859_1), containsString("Exif"));
        assertThat(new String(AvatarPicture.from(photograph), ISO_8859_1), not(containsString("Exif")));
    }

    /** Where the red half, which is above in the file, must end up. */
    @ParameterizedTest
    @CsvSource({"1,128,20", "2,128,20", "3,128,236", "4,128,236", "5,20,128", "6,236,128", "7,236,128", "8,20,128"})
    void aPhotographShouldStandUpright(int orientation, int x, int y) {
        BufferedImage portrait = Pictures.read(AvatarPicture.from(Pictures.photograph(orientation, 300, 300)));
        Color seen = new Color(portrait.getRGB(x, y));
        assertThat("red at " + x + "," + y + ": " + seen, seen.getRed() > 200 && seen.getBlue() < 60, is(true));
    }
}
