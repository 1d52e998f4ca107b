package io.influencegen.settings.api;

import io.influencegen.settings.boundary.SettingDefinition;
import io.influencegen.settings.boundary.SettingView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A value that administrators may change while the product runs.")
public record Setting(
        @Schema(description = "Its name.", examples = "portal.list-page-size")
        String key,

        @Schema(
                description = "What values it takes.",
                enumeration = {"TEXT", "NUMBER", "FLAG", "DURATION", "CHOICE", "URL"})
        String type,

        @Schema(description = "As people write it: a number, true, 1h 30m.", examples = "25")
        String value,

        @Schema(description = "The value until somebody changes it.", examples = "25")
        String defaultValue,

        @Schema(description = "What a choice may be; empty for other types.")
        List<String> choices,

        @Schema(description = "Absent where nobody changed it.", nullable = true)
        String changedBy,

        @Schema(description = "Absent where nobody changed it.", nullable = true)
        Instant changedAt) {
    static Setting of(SettingView view) {
        SettingDefinition definition = view.definition();
        return new Setting(
                definition.key(),
                definition.type().name(),
                view.value(),
                definition.defaultValue(),
                definition.choices(),
                view.changed().map(SettingView.Change::by).orElse(null),
                view.changed().map(SettingView.Change::at).orElse(null));
    }
}
