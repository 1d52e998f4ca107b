package io.influencegen.upload.control;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How a camera was held (Exif 1 to 8), and so how a picture has to be turned to be upright. */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);
    private static final int FIRST_SIDEWAYS = 5;

    /** Upright where nobody can tell. */
    static Orientation of(byte[] jpeg) {
        try (ImageInputStream file = input(new ByteArrayInputStream(jpeg))) {
            var noted = JPEGSegmentUtil.readSegments(file, JPEG.APP1, "Exif");
            return noted.isEmpty() ? UPRIGHT : noted(noted.get(0).data());
        } catch (IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    boolean isSideways() {
        return value >= FIRST_SIDEWAYS;
    }

    /** For a picture that is {@code width} by {@code height} points as it is stored. */
    AffineTransform turn(double width, double height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Orientation noted(InputStream exif) throws IOException {
        exif.skipNBytes(1);
        try (ImageInputStream tags = input(exif)) {
            Entry entry = new TIFFReader().read(tags).getEntryById(TIFF.TAG_ORIENTATION);
            return Optional.ofNullable(entry)
                    .map(found -> ((Number) found.getValue()).intValue())
                    .filter(value -> value >= 1 && value <= 8)
                    .map(Orientation::new)
                    .orElse(UPRIGHT);
        }
    }

    private static ImageInputStream input(InputStream bytes) {
        return new MemoryCacheImageInputStream(bytes);
    }
}
