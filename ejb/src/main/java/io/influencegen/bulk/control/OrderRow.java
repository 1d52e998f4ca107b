package io.influencegen.bulk.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bulk.boundary.BulkOrderView.Making;
import io.influencegen.imaging.boundary.BulkPicture;
import io.influencegen.imaging.boundary.ImageWish;
import java.util.Optional;
import java.util.UUID;

/** An order as its row has it. */
record OrderRow(UUID id, UserId owner, Optional<String> campaign, Making making, boolean paused, Optional<UUID> run) {
    BulkPicture picture(UUID id, ItemRow item) {
        return new BulkPicture(
                id,
                this.id,
                owner,
                new ImageWish(
                        Optional.of(making.model()),
                        item.prompt(),
                        item.negative(),
                        Optional.of(making.ratio()),
                        Optional.of(making.longSide()),
                        Optional.of(item.seed()),
                        Optional.of(making.steps()),
                        Optional.of(making.guidance()),
                        making.styles(),
                        1,
                        campaign));
    }
}
