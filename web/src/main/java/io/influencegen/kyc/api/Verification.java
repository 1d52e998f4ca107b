package io.influencegen.kyc.api;

import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.boundary.ItemStatus;
import io.influencegen.kyc.boundary.VerificationView;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where your verification is: what is done, what is missing and why, who has it, and until when.")
public record Verification(
        @Schema(description = "Whether you may take part in campaigns.")
        Standing standing,

        @Schema(
                description = "The number of your case; absent where there is none.",
                nullable = true,
                examples = "V-1042")
        String number,

        @Schema(description = "Where the case is; absent where there is none.", nullable = true)
        CaseState state,

        @Schema(description = "Who has it; absent where there is no case.", nullable = true)
        VerificationView.Whereabouts with,

        @Schema(description = "Whether it can be sent now.") boolean readyToSend,

        @Schema(description = "Until when you hear from us.", nullable = true)
        Instant dueAt,

        @Schema(description = "Each matter.") List<Item> items) {
    @Schema(description = "One matter of a verification.")
    public record Item(
            @Schema(description = "Which.") ItemKind kind,

            @Schema(description = "Where it is.") ItemState state,

            @Schema(
                    description = "Why it has to be done again.",
                    nullable = true,
                    examples = "We cannot read your document.")
            String reason) {
        static Item of(ItemStatus item) {
            return new Item(item.kind(), item.state(), item.reason().orElse(null));
        }
    }

    public Verification {
        items = List.copyOf(items);
    }

    static Verification of(VerificationView view) {
        Optional<VerificationView.Case> current = view.current();
        return new Verification(
                view.standing(),
                current.map(one -> "V-" + one.number()).orElse(null),
                current.map(VerificationView.Case::state).orElse(null),
                current.map(VerificationView.Case::with).orElse(null),
                current.filter(VerificationView.Case::isReadyToSend).isPresent(),
                current.flatMap(VerificationView.Case::dueAt).orElse(null),
                current.map(VerificationView.Case::items).orElse(List.of()).stream()
                        .map(Item::of)
                        .toList());
    }
}
