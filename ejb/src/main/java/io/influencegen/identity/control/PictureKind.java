package io.influencegen.identity.control;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of pictures we take, told by how their bytes begin. */
enum PictureKind {
    PNG("89504e470d0a1a0a", 0) {
        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    JPEG("ffd8ff", 0) {
        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    /** {@code RIFF}, four bytes of length, {@code WEBP}. */
    WEBP("57454250", 8) {
        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private final byte[] mark;
    private final int offset;

    PictureKind(String mark, int offset) {
        this.mark = HexFormat.of().parseHex(mark);
        this.offset = offset;
    }

    abstract ImageReader reader() throws IOException;

    static PictureKind of(byte[] picture) {
        return Stream.of(values())
                .filter(kind -> kind.begins(picture))
                .findFirst()
                .orElseThrow(() -> new DomainException(IdentityError.PICTURE_KIND_UNKNOWN));
    }

    private boolean begins(byte[] picture) {
        int end = offset + mark.length;
        return picture.length >= end
                && Arrays.equals(picture, offset, end, mark, 0, mark.length)
                && (offset == 0 || (picture[0] == 'R' && picture[1] == 'I' && picture[2] == 'F' && picture[3] == 'F'));
    }
}
