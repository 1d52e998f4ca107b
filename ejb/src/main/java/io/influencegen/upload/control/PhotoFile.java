package io.influencegen.upload.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.UploadError;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A JPEG or PNG. Its size is looked at before memory is given to its points, and no more points are kept than are wanted,
 * although all are read.
 */
final class PhotoFile {
    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_POINTS = 110_000_000;
    private static final int ENOUGH_TO_JUDGE = 600;
    /** Each asks for all points once more; a photograph has ten or so. */
    private static final int MOST_SCANS = 64;

    private final byte[] bytes;
    private final MediaKind kind;
    private final Dimension stored;
    private final Orientation orientation;

    PhotoFile(byte[] bytes, MediaKind kind) {
        this.bytes = bytes;
        this.kind = kind;
        this.stored = size();
        this.orientation = kind == MediaKind.JPEG ? Orientation.of(bytes) : Orientation.UPRIGHT;
    }

    /** As it is looked at. */
    int width() {
        return orientation.isSideways() ? stored.height : stored.width;
    }

    int height() {
        return orientation.isSideways() ? stored.width : stored.height;
    }

    Orientation orientation() {
        return orientation;
    }

    void requireReadable() {
        read(ENOUGH_TO_JUDGE);
    }

    /** Its points as they are stored, thinned out as far as the long side stays at least as long as wanted. */
    BufferedImage read(int longSide) {
        int step = Math.max(1, Math.max(stored.width, stored.height) / longSide);
        AtomicBoolean incomplete = new AtomicBoolean();
        BufferedImage picture = with(reader -> {
            reader.addIIOReadWarningListener(listener(incomplete));
            ImageReadParam wish = reader.getDefaultReadParam();
            wish.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, wish);
        });
        if (incomplete.get()) {
            throw new DomainException(UploadError.UPLOAD_DAMAGED);
        }
        return picture;
    }

    private Dimension size() {
        if (kind == MediaKind.JPEG && scans() > MOST_SCANS) {
            throw new DomainException(UploadError.UPLOAD_DAMAGED);
        }
        Dimension size = with(reader -> new Dimension(reader.getWidth(0), reader.getHeight(0)));
        if (Math.max(size.width, size.height) > LONGEST_SIDE || (long) size.width * size.height > MOST_POINTS) {
            throw new DomainException(UploadError.UPLOAD_TOO_MANY_PIXELS);
        }
        return size;
    }

    /** The mark of one cannot be part of compressed points. */
    private int scans() {
        int count = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            count += bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xda ? 1 : 0;
        }
        return count;
    }

    /** The reader fills up what is missing and only mutters. */
    private static IIOReadWarningListener listener(AtomicBoolean incomplete) {
        return (reader, warning) -> {
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                incomplete.set(true);
            }
        };
    }

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    private <T> T with(Reading<T> reading) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return reading.of(reader);
        } catch (IOException | RuntimeException damaged) {
            throw new DomainException(damaged, UploadError.UPLOAD_DAMAGED);
        } finally {
            reader.dispose();
        }
    }
}
