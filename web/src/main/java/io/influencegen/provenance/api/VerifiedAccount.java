package io.influencegen.provenance.api;

import io.influencegen.provenance.boundary.CredentialReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a credential tells.")
public record VerifiedAccount(
        @Schema(description = "Names the credential.") String label,

        @Schema(description = "The program that wrote it.", examples = "InfluenceGen 1.0.0")
        String generator,

        @Schema(description = "What was done, the first first.")
        List<VerifiedAction> actions,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = String.class,
                description = "What it was made with, such as `prompt` and `seed`; only our own credentials say so.")
        Map<String, String> parameters) {
    @Schema(description = "One thing that was done.")
    public record VerifiedAction(
            @Schema(description = "In the words of C2PA.", examples = "c2pa.created")
            String action,

            @Schema(nullable = true, description = "When; absent where it does not say.")
            Instant at,

            @Schema(description = "The program that did it; empty where it does not say.")
            String agent,

            @Schema(description = "How it came to be, in the words of IPTC; empty where it does not say.")
            String digitalSourceType) {
        static VerifiedAction of(CredentialReport.Action action) {
            return new VerifiedAction(action.name(), action.at().orElse(null), action.agent(), action.sourceType());
        }
    }

    static VerifiedAccount of(CredentialReport.Account account) {
        return new VerifiedAccount(
                account.label(),
                account.generator(),
                account.actions().stream().map(VerifiedAction::of).toList(),
                account.parameters());
    }
}
