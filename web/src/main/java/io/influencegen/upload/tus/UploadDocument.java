package io.influencegen.upload.tus;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One upload as its owner sees it. */
@Schema(name = "Upload", description = "A file on its way, and what became of it.")
public record UploadDocument(
        @Schema(description = "Its id.", example = "019a5b7e-7a53-7c2e-8d0e-5d4a4b0c9f11")
        String id,

        @Schema(description = "What it is for.", example = "identity-document")
        String purpose,

        @Schema(description = "Its name.", example = "passport.jpg")
        String fileName,

        @Schema(description = "How many bytes it has.", example = "2480113")
        long length,

        @Schema(description = "How many of them are here.", example = "1048576")
        long offset,

        @Schema(
                description = "Where it is.",
                enumeration = {"OPEN", "CHECKING", "STORED", "REFUSED", "QUARANTINED", "EXPIRED"})
        String state,

        @Schema(description = "What it turned out to be.", example = "image/jpeg", nullable = true)
        Optional<String> mediaType,

        @Schema(description = "SHA-256 of what was stored, in hexadecimal.", nullable = true)
        Optional<String> sha256,

        @Schema(description = "Why it was not taken.", nullable = true)
        Optional<Refusal> refusal,

        @Schema(description = "When it was begun.") Instant createdAt,

        @Schema(description = "When it expires, unless something more of it comes.")
        Instant expiresAt) {
    /** Why, and what to do. */
    @Schema(name = "UploadRefusal", description = "Why a file was not taken, and what to do.")
    public record Refusal(
            @Schema(description = "The code.", example = "upload-pdf-encrypted")
            String code,

            @Schema(description = "What is wrong.") String cause,

            @Schema(description = "What to do.") String next) {}
}
