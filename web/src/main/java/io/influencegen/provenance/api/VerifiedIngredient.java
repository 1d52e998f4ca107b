package io.influencegen.provenance.api;

import io.influencegen.provenance.boundary.CredentialReport;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something a picture was made from; with what it tells itself, where it came with a credential.")
public record VerifiedIngredient(
        @Schema(description = "1 is what the picture itself was made from, 2 what that was made from, and so on.")
        int depth,

        @Schema(description = "Its title; empty where it has none.")
        String title,

        @Schema(description = "Its media type; empty where it is not said.", examples = "image/png")
        String type,

        @Schema(description = "What it is to the picture.", examples = "parentOf")
        String relationship,

        @Schema(
                type = SchemaType.OBJECT,
                nullable = true,
                implementation = VerifiedSigner.class,
                description = "Who signed it.")
        VerifiedSigner signer,

        @Schema(
                type = SchemaType.OBJECT,
                nullable = true,
                implementation = VerifiedAccount.class,
                description = "What its signer says.")
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
