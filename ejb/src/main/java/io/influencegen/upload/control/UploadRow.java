package io.influencegen.upload.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadState;
import io.influencegen.upload.boundary.UploadView.Times;
import java.time.Instant;
import java.util.Optional;

/** An upload as the database has it: what it is called and described by is still sealed. */
record UploadRow(
        UploadId id,
        UserId owner,
        String purpose,
        Sealed sealed,
        long length,
        long offset,
        Optional<String> declared,
        UploadState state,
        Result result,
        Times times) {
    /** Name and description, encrypted with the owner's key. */
    static final class Sealed {
        private final byte[] name;
        private final byte[] meta;

        Sealed(byte[] name, byte[] meta) {
            this.name = name;
            this.meta = meta;
        }

        byte[] name() {
            return name;
        }

        byte[] meta() {
            return meta;
        }
    }

    /** What became of it. */
    record Result(Optional<String> refusal, Optional<MediaKind> kind, Optional<String> stored) {
        static final Result NONE = new Result(Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isOpen(Instant now) {
        return state == UploadState.OPEN && now.isBefore(times.expires());
    }

    boolean isWhole(long arrived) {
        return arrived == length;
    }
}
