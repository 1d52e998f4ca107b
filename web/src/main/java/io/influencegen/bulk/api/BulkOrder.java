package io.influencegen.bulk.api;

import io.influencegen.bulk.boundary.BulkEstimate;
import io.influencegen.bulk.boundary.BulkOrderView;
import io.influencegen.bulk.boundary.BulkState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Many pictures of one sheet.")
public record BulkOrder(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "What people call it.") String title,

        @Schema(nullable = true, description = "The campaign they are for.")
        String campaign,

        @Schema(description = "How it stands.") BulkState state,
        @Schema(description = "The prompt with its places.") String prompt,
        @Schema(description = "The model.") String model,
        @Schema(description = "Pictures of each row.") int variants,
        @Schema(description = "The sheet's name.") String sheet,
        @Schema(description = "Rows of the sheet.") int rows,

        @Schema(description = "Rows that are left out, since something is wrong with them.")
        int faults,

        @Schema(description = "Pictures that wait.") int waiting,

        @Schema(description = "Pictures in the queue or being made.")
        int sent,

        @Schema(description = "Pictures that are there.") int made,

        @Schema(description = "Pictures that could not be made.")
        int failed,

        @Schema(description = "When it was planned.") Instant createdAt,

        @Schema(nullable = true, description = "When it was started.")
        Instant startedAt,

        @Schema(nullable = true, description = "The latest run of its job.")
        UUID run,

        @Schema(nullable = true, description = "What is left, where one order is asked for.")
        Left left) {

    @Schema(description = "What the pictures that are left take.")
    public record Left(
            @Schema(description = "Seconds, if nothing else is to be made.")
            long seconds,

            @Schema(description = "Seconds of workers in all.")
            long computeSeconds,

            @Schema(description = "Pictures of this month's quota that are left.")
            int quotaLeft) {}

    static BulkOrder of(BulkOrderView view) {
        return of(view, null);
    }

    static BulkOrder of(BulkOrderView view, BulkEstimate estimate) {
        return new BulkOrder(
                view.id(),
                view.title(),
                view.campaign(),
                view.state(),
                view.making().prompt(),
                view.making().model(),
                view.making().variants(),
                view.sheet(),
                view.rows(),
                view.counts().faults(),
                view.counts().waiting(),
                view.counts().sent(),
                view.counts().made(),
                view.counts().failed(),
                view.createdAt(),
                view.startedAt(),
                view.run(),
                estimate == null
                        ? null
                        : new Left(
                                estimate.time().toSeconds(), estimate.compute().toSeconds(), estimate.quotaLeft()));
    }
}
