package io.influencegen.kyc.entity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseStateTest {
    @Test
    void aCaseShouldGoTheseWaysAndNoOthers() {
        Map<CaseState, Set<CaseState>> ways = Map.of(
                CaseState.COLLECTING, EnumSet.of(CaseState.WAITING, CaseState.REFUSED),
                CaseState.RETURNED, EnumSet.of(CaseState.WAITING, CaseState.REFUSED),
                CaseState.WAITING,
                        EnumSet.of(CaseState.SECOND_LOOK, CaseState.RETURNED, CaseState.APPROVED, CaseState.REFUSED),
                CaseState.SECOND_LOOK,
                        EnumSet.of(CaseState.WAITING, CaseState.RETURNED, CaseState.APPROVED, CaseState.REFUSED),
                CaseState.APPROVED, Set.of(),
                CaseState.REFUSED, Set.of());
        for (CaseState from : CaseState.values()) {
            Set<CaseState> next =
                    Stream.of(CaseState.values()).filter(from::leadsTo).collect(Collectors.toSet());
            assertThat(from.name(), next, is(ways.get(from)));
        }
    }

    @Test
    void everyStateShouldBeSomebodysOrOver() {
        for (CaseState state : CaseState.values()) {
            long sides = Stream.of(state.isWithUs(), state.isWithApplicant(), state.isOver())
                    .filter(is -> is)
                    .count();
            assertThat(state.name(), sides, is(1L));
        }
    }
}
