package io.influencegen.identity.control;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Which way up a photograph is: cameras note how they were held instead of turning the points. */
final class PictureTurn {
    private static final int UPRIGHT = 1;

    private PictureTurn() {}

    /** Turns a portrait's square so that what was up is up; leaves it where nobody can tell. */
    static AffineTransform of(PictureKind kind, byte[] picture) {
        return turn(kind == PictureKind.JPEG ? orientation(picture) : UPRIGHT);
    }

    private static int orientation(byte[] picture) {
        try {
            List<JPEGSegment> noted =
                    JPEGSegmentUtil.readSegments(input(new ByteArrayInputStream(picture)), JPEG.APP1, "Exif");
            if (noted.isEmpty()) {
                return UPRIGHT;
            }
            InputStream exif = noted.get(0).data();
            exif.skipNBytes(1);
            Directory directory = new TIFFReader().read(input(exif));
            Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
            return entry == null ? UPRIGHT : ((Number) entry.getValue()).intValue();
        } catch (IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static MemoryCacheImageInputStream input(InputStream bytes) {
        return new MemoryCacheImageInputStream(bytes);
    }

    /** The eight ways of the Exif standard. */
    private static AffineTransform turn(int orientation) {
        double s = AvatarPicture.SIDE;
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, s, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, s, s);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, s);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, s, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, s, s);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, s);
            default -> new AffineTransform();
        };
    }
}
