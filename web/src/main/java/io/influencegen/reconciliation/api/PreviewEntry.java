package io.influencegen.reconciliation.api;

import io.influencegen.reconciliation.boundary.ExportPreview;
import io.influencegen.reconciliation.entity.ExportField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MappingPreview", description = "How a mapping reads the first lines of a file.")
public record PreviewEntry(
        @Schema(description = "The character set.", examples = "UTF-8")
        String charset,

        @Schema(description = "The first lines.") List<PreviewLine> lines) {
    @Schema(name = "MappingPreviewLine", description = "One line as it is read.")
    public record PreviewLine(
            @Schema(description = "Its number.", examples = "2")
            long number,

            @Schema(description = "Its values by field.") Map<ExportField, String> values,

            @Schema(description = "Why it would be left out; empty where it would not.")
            String problem) {}

    static PreviewEntry of(ExportPreview preview) {
        return new PreviewEntry(
                preview.charset(),
                preview.lines().stream()
                        .map(line -> new PreviewLine(line.number(), new TreeMap<>(line.values()), line.problem()))
                        .toList());
    }
}
