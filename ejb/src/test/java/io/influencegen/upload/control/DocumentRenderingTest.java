package io.influencegen.upload.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.upload.boundary.DocumentPicture;
import io.influencegen.upload.boundary.MediaKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentRenderingTest {
    private final DocumentRendering rendering = new DocumentRendering(new PdfProgram());

    @Test
    void nothingButColoursShouldComeThrough() {
        byte[] photo = TestFiles.photo(640, 480, 1);
        assertThat(text(photo), containsString("SpyCamera"));
        String drawn = text(draw(photo, MediaKind.JPEG, 0).bytes());
        assertThat(drawn, not(containsString("Exif")));
        assertThat(drawn, not(containsString("SpyCamera")));
        assertThat(drawn, not(containsString("http")));
        String png =
                text(draw(TestFiles.png(64, 48, "planted"), MediaKind.PNG, 0).bytes());
        assertThat(png, not(containsString("planted")));
    }

    /** Where the green bar of the top, and the red half of the left, have to be after turning. */
    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({"1,T,L", "2,T,R", "3,B,R", "4,B,L", "5,L,T", "6,R,T", "7,R,B", "8,L,B"})
    void picturesShouldBeUpright(int orientation, char bar, char red) throws IOException {
        BufferedImage drawn = read(draw(TestFiles.photo(640, 480, orientation), MediaKind.JPEG, 0));
        boolean sideways = orientation >= 5;
        assertThat(drawn.getWidth(), is(sideways ? 480 : 640));
        assertThat(drawn.getHeight(), is(sideways ? 640 : 480));
        assertThat(greenness(drawn, bar), is(greaterThan(200)));
        assertThat(redness(drawn, bar, red), is(greaterThan(200)));
    }

    @Test
    void largePicturesShouldBecomeSmaller() throws IOException {
        BufferedImage drawn = read(draw(TestFiles.jpeg(7000, 3500), MediaKind.JPEG, 0));
        assertThat(drawn.getWidth(), is(2400));
        assertThat(drawn.getHeight(), is(1200));
        BufferedImage small = read(draw(TestFiles.jpeg(100, 50), MediaKind.JPEG, 0));
        assertThat(small.getWidth(), is(100));
    }

    @Test
    void pagesShouldBeDrawn() throws IOException {
        DocumentPicture picture = draw(TestFiles.pdf(2), MediaKind.PDF, 1);
        assertThat(picture.mediaType(), is("image/png"));
        BufferedImage page = read(picture);
        assertThat(page.getWidth(), is(1240));
        assertThat(page.getHeight(), is(1753));
        assertThat(darkPoints(page), is(greaterThan(500)));
    }

    @Test
    void aPageThatIsNotThereShouldNotBeFound() {
        assertThat(codeOf(() -> draw(TestFiles.pdf(2), MediaKind.PDF, 2)), is(CommonError.NOT_FOUND));
        assertThat(codeOf(() -> draw(TestFiles.jpeg(64, 48), MediaKind.JPEG, 1)), is(CommonError.NOT_FOUND));
    }

    private DocumentPicture draw(byte[] file, MediaKind kind, int page) {
        return rendering.draw(new ByteArrayInputStream(file), kind, page);
    }

    private static int greenness(BufferedImage drawn, char side) {
        return colour(drawn, side, side).getGreen();
    }

    /** In the middle of the side that has to be red, away from the bar. */
    private static int redness(BufferedImage drawn, char bar, char side) {
        char opposite = "TBLR".charAt("BTRL".indexOf(bar));
        return colour(drawn, side, opposite).getRed();
    }

    private static Color colour(BufferedImage drawn, char first, char second) {
        int x = place(drawn.getWidth(), first, second, 'L', 'R');
        int y = place(drawn.getHeight(), first, second, 'T', 'B');
        return new Color(drawn.getRGB(x, y));
    }

    private static int place(int length, char first, char second, char low, char high) {
        if (first == low || second == low) {
            return length / 10;
        }
        return first == high || second == high ? length - 1 - length / 10 : length / 2;
    }

    private static int darkPoints(BufferedImage page) {
        int count = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                count += (page.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        return count;
    }

    private static BufferedImage read(DocumentPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
