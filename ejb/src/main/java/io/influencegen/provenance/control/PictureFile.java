package io.influencegen.provenance.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.provenance.boundary.ProvenanceError;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** A picture file as the parts it consists of. They keep their bytes: pixels are never looked at. */
interface PictureFile {
    int LARGEST = 32 * 1024 * 1024;
    int MOST_PARTS = 100_000;

    /** Where in a file the credential lies, or would: from the first byte of its frame to the one after its last. */
    record Region(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** A credential as a file holds it. */
    record Held(ByteBuffer store, Region region) {}

    /** A file as it is with a credential in it. */
    record Sealed(ByteBuffer file, Region region) {}

    /** Its media type. */
    String type();

    int width();

    int height();

    /** The XMP packet. */
    Optional<byte[]> description();

    /** All credentials; a picture should have one at most. */
    List<Held> credentials();

    PictureFile withDescription(byte[] packet);

    /** With this credential instead of those there are. */
    Sealed withCredential(byte[] store);

    /** What is shown, and nothing that is told about it. */
    PictureFile bare();

    byte[] bytes();

    static PictureFile read(byte[] file) {
        if (file.length > LARGEST) {
            throw new DomainException(ProvenanceError.IMAGE_TOO_LARGE, LARGEST / (1024 * 1024));
        }
        try {
            if (PngFile.is(file)) {
                return PngFile.read(file);
            }
            if (JpegFile.is(file)) {
                return JpegFile.read(file);
            }
            if (WebpFile.is(file)) {
                return WebpFile.read(file);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            throw new DomainException(cutOff, ProvenanceError.IMAGE_DAMAGED);
        }
        throw new DomainException(ProvenanceError.NOT_A_PICTURE);
    }

    /** For parsers: what they found cannot be. */
    static DomainException damaged() {
        return new DomainException(ProvenanceError.IMAGE_DAMAGED);
    }
}
