package io.influencegen.screening.api;

import io.influencegen.screening.boundary.ListForm;
import io.influencegen.screening.boundary.ScreeningList;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A list of people who are looked for, and its last import.")
public record WatchList(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "What it is called.", examples = "EU sanctions")
        String name,

        @Schema(description = "How its file is laid out. Absent until one is in force.", nullable = true)
        ListForm form,

        @Schema(description = "People in force.", examples = "4213")
        long entries,

        @Schema(description = "Names of theirs.", examples = "11820")
        long names,

        @Schema(description = "Since when this version is in force.", nullable = true)
        Instant importedAt,

        @Schema(description = "Whether it is older than lists should be.")
        boolean stale,

        @Schema(description = "The last import.", nullable = true)
        WatchListImport lastImport) {
    static WatchList of(ScreeningList list) {
        return new WatchList(
                list.id(),
                list.name(),
                list.form().orElse(null),
                list.entries(),
                list.names(),
                list.importedAt().orElse(null),
                list.stale(),
                list.lastImport().map(WatchListImport::of).orElse(null));
    }
}
