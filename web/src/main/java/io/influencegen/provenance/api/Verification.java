package io.influencegen.provenance.api;

import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.CredentialReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "What a picture says of where it comes from, and whether that holds.",
        requiredProperties = {"verdict", "found", "intact", "ingredients", "problems"})
public record Verification(
        @Schema(
                description = "In a word: `made-here` and `signed-by-others` are as they were signed, `altered` is not,"
                        + " `undecided` is signed in a way that is not known here.",
                enumeration = {"made-here", "signed-by-others", "altered", "undecided", "no-credentials", "unreadable"})
        String verdict,

        @Schema(description = "Whether there is a content credential at all.")
        boolean found,

        @Schema(description = "Whether picture and credential are what was signed.")
        boolean intact,

        VerifiedPicture picture,

        VerifiedSigner signer,

        VerifiedAccount account,

        @Schema(description = "What it was made from.") List<VerifiedIngredient> ingredients,

        @Schema(description = "What is wrong or worth knowing, as codes.", examples = "[\"picture-altered\"]")
        List<String> problems) {
    static Verification of(CredentialReport report) {
        return new Verification(
                report.verdict().key(),
                report.found(),
                report.intact(),
                report.picture().map(VerifiedPicture::of).orElse(null),
                report.signer().map(VerifiedSigner::of).orElse(null),
                report.account().map(VerifiedAccount::of).orElse(null),
                VerifiedIngredient.chain(report.ingredients()),
                report.problems().stream().map(CredentialProblem::key).toList());
    }
}
