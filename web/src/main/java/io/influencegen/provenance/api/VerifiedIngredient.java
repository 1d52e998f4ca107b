package io.influencegen.provenance.api;

import io.influencegen.provenance.boundary.CredentialReport;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Something a picture was made from; with what it tells itself, where it came with a credential.",
        requiredProperties = {"depth", "title", "type", "relationship"})
public record VerifiedIngredient(
        @Schema(description = "1 is what the picture itself was made from, 2 what that was made from, and so on.")
        int depth,

        @Schema(description = "Its title; empty where it has none.")
        String title,

        @Schema(description = "Its media type; empty where it is not said.", examples = "image/png")
        String type,

        @Schema(description = "What it is to the picture.", examples = "parentOf")
        String relationship,

        VerifiedSigner signer,

        VerifiedAccount account) {
    /** Each, and behind it what it was made from. */
    static List<VerifiedIngredient> chain(List<CredentialReport.Ingredient> ingredients) {
        List<VerifiedIngredient> chain = new ArrayList<>();
        add(ingredients, 1, chain);
        return chain;
    }

    private static void add(List<CredentialReport.Ingredient> ingredients, int depth, List<VerifiedIngredient> chain) {
        ingredients.forEach(ingredient -> {
            chain.add(new VerifiedIngredient(
                    depth,
                    ingredient.title(),
                    ingredient.format(),
                    ingredient.relationship(),
                    ingredient.signer().map(VerifiedSigner::of).orElse(null),
                    ingredient.account().map(VerifiedAccount::of).orElse(null)));
            add(ingredient.ingredients(), depth + 1, chain);
        });
    }
}
