package io.influencegen.usage.api;

import io.influencegen.usage.boundary.QuotaHolder;
import io.influencegen.usage.boundary.QuotaHolder.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many pictures a person or a campaign may have made this month.")
public record Quota(
        @Schema(description = "Names the holder.", examples = "campaign:Spring")
        String holder,

        @Schema(description = "Whose it is.") Kind kind,

        @Schema(description = "The person's or campaign's name.")
        String name,

        @Schema(description = "Pictures a month.") int limit,

        @Schema(description = "True where somebody set it for this holder alone.")
        boolean own,

        @Schema(description = "Pictures that were made this month.")
        int used,

        @Schema(description = "Pictures that are being made.")
        int reserved,

        @Schema(description = "Pictures that are left.") int left) {
    static Quota of(QuotaHolder holder) {
        return new Quota(
                holder.key(),
                holder.kind(),
                holder.name(),
                holder.limit(),
                holder.own(),
                holder.used(),
                holder.reserved(),
                holder.left());
    }
}
