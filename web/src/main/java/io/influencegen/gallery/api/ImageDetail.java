package io.influencegen.gallery.api;

import io.influencegen.gallery.boundary.PictureDetail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A picture with all it was made with.")
public record ImageDetail(
        @Schema(description = "As in the list.") Image image,
        @Schema(description = "What it shall not show.") String negativePrompt,

        @Schema(description = "The checksum of the model's files.")
        String modelChecksum,

        @Schema(description = "Steps.") int steps,

        @Schema(description = "How closely the prompt was followed.")
        double guidance,

        @Schema(description = "Styles laid over the model.") List<ImageStyle> styles,

        @Schema(description = "Of the file.", examples = "image/png")
        String mediaType,

        @Schema(description = "Of the file, in hexadecimal.")
        String sha256,

        @Schema(description = "Bytes of the file.") long size,
        @Schema(description = "Who made it.") String worker,

        @Schema(description = "How long a device worked on it.")
        long computeMillis,

        @Schema(nullable = true, description = "When it was offered to a campaign.")
        Instant offeredAt,

        @Schema(nullable = true, description = "Its owner's next newer picture.")
        UUID newer,

        @Schema(nullable = true, description = "Its owner's next older picture.")
        UUID older,

        @Schema(description = "The boards it is on.") List<Board> boards) {
    public ImageDetail {
        styles = List.copyOf(styles);
        boards = List.copyOf(boards);
    }

    @Schema(description = "A style (LoRA) and how strongly it was laid over the model.")
    public record ImageStyle(
            @Schema(description = "Its name.", examples = "neon")
            String name,

            @Schema(description = "How strongly.", examples = "1.0")
            double strength) {}

    static ImageDetail of(PictureDetail found, Image image) {
        return new ImageDetail(
                image,
                found.making().negativePrompt(),
                found.making().modelChecksum(),
                found.making().steps(),
                found.making().guidance(),
                found.making().styles().entrySet().stream()
                        .map(style -> new ImageStyle(style.getKey(), style.getValue()))
                        .sorted(java.util.Comparator.comparing(ImageStyle::name))
                        .toList(),
                found.mediaType(),
                found.sha256(),
                found.size(),
                found.worker(),
                found.compute().toMillis(),
                found.offeredAt(),
                found.newer(),
                found.older(),
                found.boards().stream().map(Board::of).toList());
    }
}
