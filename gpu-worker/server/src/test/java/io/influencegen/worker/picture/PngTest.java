package io.influencegen.worker.picture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    /** Another reader sees every pixel as it was. */
    @Test
    void pixelsShouldComeBack() throws IOException {
        byte[] rgb = new byte[37 * 21 * 3];
        new Random(1).nextBytes(rgb);
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(Png.encode(new Raster(37, 21, rgb), Map.of("Software", "tests"))));
        for (int i = 0; i < 37 * 21; i++) {
            int expected = ((rgb[3 * i] & 255) << 16) | ((rgb[3 * i + 1] & 255) << 8) | (rgb[3 * i + 2] & 255);
            assertThat(image.getRGB(i % 37, Math.floorDiv(i, 37)) & 0xFFFFFF, is(expected));
        }
    }

    @Test
    void enlargingShouldKeepEvenColoursAndTheMiddle() {
        byte[] rgb = new byte[16 * 8 * 3];
        java.util.Arrays.fill(rgb, (byte) 90);
        Raster large = Enlarger.enlarge(new Raster(16, 8, rgb), 64, 36);
        assertThat(large.rgb().length, is(64 * 36 * 3));
        for (byte value : large.rgb()) {
            assertThat((double) (value & 255), closeTo(90, 1));
        }
    }

    @Test
    void anEdgeShouldStayWhereItIs() {
        byte[] rgb = new byte[8 * 8 * 3];
        for (int i = 0; i < 64; i++) {
            java.util.Arrays.fill(rgb, 3 * i, 3 * i + 3, (byte) (i % 8 < 4 ? 0 : 255));
        }
        Raster large = Enlarger.enlarge(new Raster(8, 8, rgb), 64, 64);
        for (int y = 0; y < 64; y++) {
            assertThat((large.rgb()[3 * (y * 64 + 26)] & 255) < 30, is(true));
            assertThat((large.rgb()[3 * (y * 64 + 37)] & 255) > 225, is(true));
        }
    }
}
