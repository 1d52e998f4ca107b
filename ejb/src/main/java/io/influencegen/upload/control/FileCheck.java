package io.influencegen.upload.control;

import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.UploadError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks into a file: whole, of a wanted kind by its content, readable to its end, and nothing else as well. */
@Dependent
public class FileCheck {
    private final PdfProgram pdf;

    @Inject
    public FileCheck(PdfProgram pdf) {
        this.pdf = pdf;
    }

    FileFacts of(ArrivedFile file) {
        byte[] bytes = file.bytes();
        Optional<String> declared = file.declared();
        if (declared.isPresent() && !declared.get().equals(Sha256.of(bytes))) {
            throw new DomainException(UploadError.UPLOAD_CHECKSUM_WRONG);
        }
        MediaKind kind = Signature.of(bytes)
                .filter(file.wanted()::contains)
                .orElseThrow(() -> new DomainException(UploadError.UPLOAD_KIND_REFUSED));
        Disguise.refuse(bytes, kind);
        return kind.isPicture() ? picture(bytes, kind) : pdf.look(bytes);
    }

    private static FileFacts picture(byte[] bytes, MediaKind kind) {
        PhotoFile photo = new PhotoFile(bytes, kind);
        photo.requireReadable();
        return new FileFacts(kind, 1, photo.width(), photo.height());
    }
}
