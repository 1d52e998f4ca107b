package io.influencegen.reconciliation.api;

import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.FileForm;
import io.influencegen.reconciliation.entity.ReviewStatus;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A provider, and how it writes its files.")
public record ProviderMapping(
        @Schema(description = "Its key.", examples = "onfido")
        String key,

        @Schema(description = "What it is called.", examples = "Onfido")
        String name,

        @Schema(description = "Where its file can be fetched; empty for nowhere.")
        String address,

        @Schema(description = "Whether files that are put into its folder are taken from there.")
        boolean watched,

        @Schema(description = "That folder, within the data folder.", examples = "exports/onfido")
        String folder,

        @Schema(description = "How a file is laid out.") FileForm form,

        @Schema(description = "The character set; empty to have it found out.")
        String charset,

        @Schema(description = "What stands between values.", examples = ",")
        String delimiter,

        @Schema(description = "What stands around values.", examples = "\"")
        String quote,

        @Schema(description = "How dates are written.", examples = "yyyy-MM-dd")
        String dates,

        @Schema(description = "The column of each field.") Map<ExportField, String> columns,

        @Schema(description = "How its words of status are read.")
        Map<String, ReviewStatus> statuses,

        @Schema(description = "The version, for changes.", examples = "1")
        long version) {
    static ProviderMapping of(ExportProvider provider) {
        ExportMapping mapping = provider.mapping();
        return new ProviderMapping(
                provider.key(),
                provider.name(),
                provider.address(),
                provider.watched(),
                provider.folder(),
                mapping.form(),
                mapping.charset(),
                String.valueOf(mapping.delimiter()),
                String.valueOf(mapping.quote()),
                mapping.datePattern(),
                new TreeMap<>(mapping.columns()),
                new TreeMap<>(mapping.statuses()),
                provider.version());
    }
}
