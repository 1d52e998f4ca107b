package io.influencegen.identity.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Codes that each open the account once; shown this once.")
public record RecoveryCodes(
        @Schema(description = "Ten of them.", examples = "[\"k7m2p-x9rtb\"]")
        List<String> codes) {
    public RecoveryCodes {
        codes = List.copyOf(codes);
    }
}
