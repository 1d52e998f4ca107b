package io.influencegen.bulk.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.Style;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Many pictures of one sheet. Campaign, run and moments that do not exist are null. */
public record BulkOrderView(
        UUID id,
        UserId owner,
        String title,
        String campaign,
        Making making,
        String sheet,
        int rows,
        BulkState state,
        Counts counts,
        Instant createdAt,
        Instant startedAt,
        UUID run)
        implements Serializable {
    /** The same, as one that goes on when somebody wishes. */
    public BulkOrderView halted() {
        return new BulkOrderView(
                id, owner, title, campaign, making, sheet, rows, BulkState.PAUSED, counts, createdAt, startedAt, run);
    }

    /** How its pictures are made, after defaults. */
    public record Making(
            String prompt,
            String negativePrompt,
            String model,
            String ratio,
            int longSide,
            int steps,
            double guidance,
            List<Style> styles,
            int variants)
            implements Serializable {
        public Making {
            styles = List.copyOf(styles);
        }
    }

    /** Of its pictures, and what is wrong with its sheet. */
    public record Counts(int waiting, int sent, int made, int failed, int faults) implements Serializable {
        public int all() {
            return waiting + sent + made + failed;
        }

        /** In percent, what has come to an end. */
        public int share() {
            return all() == 0 ? 0 : (int) (100L * (made + failed) / all());
        }
    }
}
