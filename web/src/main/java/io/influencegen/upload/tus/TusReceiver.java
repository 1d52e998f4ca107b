package io.influencegen.upload.tus;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.boundary.RestError;
import io.influencegen.upload.boundary.UploadError;
import io.influencegen.upload.boundary.UploadView;
import io.influencegen.upload.boundary.Uploads;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes in the bytes of a request. Without a checksum, what arrived before a line broke is kept; with one, a piece is kept when
 * it is proven, and else nothing of it.
 */
@Dependent
public class TusReceiver {
    private static final int PART = 1024 * 1024;

    @Inject
    private Uploads uploads;

    UploadView receive(TusRequest request, UploadView upload, long offset) {
        if (!request.bringsBytes()) {
            throw new DomainException(RestError.UNSUPPORTED_TYPE);
        }
        if (offset != upload.offset()) {
            throw new DomainException(UploadError.UPLOAD_OFFSET_WRONG, upload.offset());
        }
        Optional<TusChecksum> checksum = TusChecksum.of(request);
        long most = Math.min(upload.length() - offset, checksum.isPresent() ? Uploads.LARGEST_PIECE : Long.MAX_VALUE);
        if (request.announced() > most) {
            throw new DomainException(UploadError.UPLOAD_TOO_LARGE, most);
        }
        return checksum.isPresent() ? proven(request, upload, checksum.get()) : streamed(request, upload);
    }

    private UploadView proven(TusRequest request, UploadView upload, TusChecksum checksum) {
        int most = (int) Math.min(Uploads.LARGEST_PIECE, upload.length() - upload.offset());
        Piece piece = read(request.body(), most(request, most + 1));
        if (piece.brokenOff || piece.isShorterThan(request.announced())) {
            throw new DomainException(UploadError.UPLOAD_PART_DAMAGED);
        }
        if (piece.bytes.length > most) {
            throw new DomainException(UploadError.UPLOAD_TOO_LARGE, most);
        }
        checksum.require(piece.bytes);
        return uploads.append(upload.id(), upload.offset(), piece.bytes);
    }

    private UploadView streamed(TusRequest request, UploadView upload) {
        UploadView now = upload;
        long left = request.announced() < 0 ? Long.MAX_VALUE : request.announced();
        boolean more = left > 0;
        while (more) {
            Piece piece = read(request.body(), (int) Math.min(PART, left));
            if (piece.bytes.length > 0) {
                now = uploads.append(upload.id(), now.offset(), piece.bytes);
            }
            left -= piece.bytes.length;
            more = !piece.last && left > 0;
        }
        return now;
    }

    /** Not beyond what was announced: some servers wait there for more. */
    private static int most(TusRequest request, int most) {
        return request.announced() < 0 ? most : (int) Math.min(most, request.announced());
    }

    /** Some bytes, and whether the line broke behind them or nothing came any more. */
    private static final class Piece {
        private final byte[] bytes;
        private final boolean last;
        private final boolean brokenOff;

        Piece(byte[] bytes, boolean last, boolean brokenOff) {
            this.bytes = bytes;
            this.last = last;
            this.brokenOff = brokenOff;
        }

        private boolean isShorterThan(long announced) {
            return announced > bytes.length;
        }
    }

    private static Piece read(InputStream body, int most) {
        byte[] bytes = new byte[most];
        int length = 0;
        try {
            while (length < most) {
                int count = body.read(bytes, length, most - length);
                if (count < 0) {
                    return new Piece(Arrays.copyOf(bytes, length), true, false);
                }
                length += count;
            }
            return new Piece(bytes, false, false);
        } catch (IOException brokenOff) {
            return new Piece(Arrays.copyOf(bytes, length), true, true);
        }
    }
}
