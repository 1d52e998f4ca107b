package io.influencegen.kyc.boundary;

import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.entity.CaseReason;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.ItemState;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One's own verification: what is done, what is missing and why, who has it, and until when. */
public record VerificationView(Standing standing, Optional<Case> current, List<Step> steps) implements Serializable {
    public VerificationView {
        steps = List.copyOf(steps);
    }

    /** The case at hand, or the last one. */
    public record Case(
            long number,
            CaseReason reason,
            CaseState state,
            Whereabouts with,
            List<ItemStatus> items,
            Optional<Instant> submittedAt,
            Optional<Instant> dueAt,
            Optional<Instant> decidedAt,
            Optional<String> refusal)
            implements Serializable {
        public Case {
            items = List.copyOf(items);
        }

        public boolean isReadyToSend() {
            return state.isWithApplicant()
                    && items.stream().map(ItemStatus::state).allMatch(ItemState::isReady);
        }

        /** How many matters need nothing more from the applicant. */
        public long done() {
            return items.stream()
                    .filter(item -> !item.state().isWithApplicant() || item.state() == ItemState.GIVEN)
                    .count();
        }
    }

    /** Who has it. */
    public enum Whereabouts {
        WITH_YOU,
        IN_LINE,
        BEING_LOOKED_AT,
        SECOND_LOOK,
        OVER
    }

    /** Something that happened, for the applicant's own list. */
    public record Step(Instant at, String kind, String detail) implements Serializable {}
}
