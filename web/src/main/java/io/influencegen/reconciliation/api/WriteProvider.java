package io.influencegen.reconciliation.api;

import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.MappingWords;
import io.influencegen.reconciliation.entity.FileForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a provider writes its files.")
public record WriteProvider(
        @Schema(description = "What it is called.", examples = "Onfido") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "Where its file can be fetched; empty for nowhere.") @NotNull @Size(max = 2000)
        String address,

        @Schema(description = "Whether files that are put into its folder are taken from there.")
        boolean watched,

        @Schema(description = "How a file is laid out.") @NotNull
        FileForm form,

        @Schema(description = "The character set; empty to have it found out.", examples = "UTF-8")
        @NotNull
        @Size(max = 40)
        String charset,

        @Schema(description = "What stands between values.", examples = ",") @NotNull @Size(min = 1, max = 1)
        String delimiter,

        @Schema(description = "What stands around values.", examples = "\"") @NotNull @Size(min = 1, max = 1)
        String quote,

        @Schema(description = "How dates are written.", examples = "yyyy-MM-dd") @NotBlank @Size(max = 40)
        String dates,

        @Schema(
                description = "The column of each field: REFERENCE and STATUS, and as many others as there are.",
                examples = "{\"REFERENCE\": \"id\", \"STATUS\": \"result\"}")
        @NotNull
        @Size(max = 20)
        Map<String, String> columns,

        @Schema(
                description = "How its words of status are read: OPEN, APPROVED or REFUSED.",
                examples = "{\"clear\": \"APPROVED\", \"rejected\": \"REFUSED\"}")
        @NotNull
        @Size(max = 100)
        Map<String, String> statuses,

        @Schema(description = "The version that was read; 0 for a new one.", examples = "0")
        long version) {
    ExportProvider provider(String key) {
        return new ExportProvider(
                key,
                name.strip(),
                new MappingWords(form, charset, delimiter, quote, dates, columns, statuses).mapping(),
                address.strip(),
                watched,
                version);
    }
}
