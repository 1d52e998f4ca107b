package io.influencegen.kyc.boundary;

import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.kyc.entity.Risk;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A case with everything a decision needs. */
public record CaseView(
        CaseLine line,
        Standpoint standpoint,
        boolean secondLookNeeded,
        InfluencerView influencer,
        Optional<PaperDetails> paper,
        List<ReviewItem> items,
        List<DocumentView> documents,
        List<Comparison> comparisons,
        List<Risk.Reason> risks,
        List<Relatives> relatives,
        List<CaseLine> earlier,
        List<StoryLine> story)
        implements Serializable {
    public CaseView {
        items = List.copyOf(items);
        documents = List.copyOf(documents);
        comparisons = List.copyOf(comparisons);
        risks = List.copyOf(risks);
        relatives = List.copyOf(relatives);
        earlier = List.copyOf(earlier);
        story = List.copyOf(story);
    }

    /** What the case is to whoever looks at it. */
    public enum Standpoint {
        /** It is in their hands. */
        HOLDING,
        /** They may take it. */
        FREE,
        /** It is in somebody else's. */
        HELD,
        /** They looked first, so that somebody else has to look now. */
        LOOKED_FIRST,
        /** Their own, or that of somebody who shares something with them, or they stood back. */
        PARTY,
        /** With the applicant, or over. */
        RESTING
    }

    /** Others who have the same, by name. The matter is a key. */
    public record Relatives(String matter, List<String> names) implements Serializable {
        public Relatives {
            names = List.copyOf(names);
        }

        public String joined() {
            return String.join(", ", names);
        }
    }
}
