package io.influencegen.kyc.api;

import io.influencegen.kyc.boundary.CaseView;
import io.influencegen.kyc.boundary.Comparison;
import io.influencegen.kyc.boundary.ReviewItem;
import io.influencegen.kyc.boundary.StoryLine;
import io.influencegen.kyc.entity.CheckPoint;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.ItemState;
import io.influencegen.kyc.entity.Risk;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A case with what a decision needs.")
public record ReviewFile(
        @Schema(description = "The case.") ReviewCase summary,

        @Schema(description = "What it is to you.") CaseView.Standpoint standpoint,

        @Schema(description = "Whether two people have to look.")
        boolean secondLookNeeded,

        @Schema(description = "What the document says, as typed.", nullable = true)
        Paper paper,

        @Schema(description = "Each matter.") List<Item> items,

        @Schema(description = "Documents.") List<Document> documents,

        @Schema(description = "What was typed beside what was read.")
        List<Comparison> comparisons,

        @Schema(description = "Why the risk is what it is.") List<Risk.Reason> risks,

        @Schema(description = "Others who have the same.") List<CaseView.Relatives> relatives,

        @Schema(description = "What happened.") List<StoryLine> story) {
    @Schema(description = "A matter as reviewers see it.")
    public record Item(
            @Schema(description = "Which.") ItemKind kind,

            @Schema(description = "Where it is.") ItemState state,

            @Schema(description = "What has to be looked at.")
            List<CheckPoint> points,

            @Schema(description = "What was looked at.") Set<CheckPoint> ticked,

            @Schema(description = "Said to the applicant.", nullable = true, examples = "We cannot read your document.")
            String reason,

            @Schema(description = "For colleagues.", nullable = true, examples = "Looks like a copy.")
            String note) {
        static Item of(ReviewItem item) {
            return new Item(
                    item.kind(),
                    item.state(),
                    item.points(),
                    item.ticked(),
                    item.reason().orElse(null),
                    item.note().orElse(null));
        }
    }

    public ReviewFile {
        items = List.copyOf(items);
        documents = List.copyOf(documents);
        comparisons = List.copyOf(comparisons);
        risks = List.copyOf(risks);
        relatives = List.copyOf(relatives);
        story = List.copyOf(story);
    }

    static ReviewFile of(CaseView view) {
        return new ReviewFile(
                ReviewCase.of(view.line()),
                view.standpoint(),
                view.secondLookNeeded(),
                view.paper().map(Paper::of).orElse(null),
                view.items().stream().map(Item::of).toList(),
                view.documents().stream().map(Document::of).toList(),
                view.comparisons(),
                view.risks(),
                view.relatives(),
                view.story());
    }
}
