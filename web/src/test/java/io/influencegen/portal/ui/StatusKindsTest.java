package io.influencegen.portal.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class StatusKindsTest {
    private final StatusKinds kinds = new StatusKinds();

    @Test
    void theWayANameIsWrittenShouldNotMatter() {
        assertThat(kinds.of("HALF_OPEN"), is("warning"));
        assertThat(kinds.of("half-open"), is("warning"));
    }

    @Test
    void eachKindShouldHaveItsStates() {
        assertThat(kinds.of("delivered"), is("success"));
        assertThat(kinds.of("DEAD"), is("danger"));
        assertThat(kinds.of("running"), is("info"));
    }

    @Test
    void anUnclassedStateShouldBeNeutral() {
        assertThat(kinds.of("archived"), is("neutral"));
        assertThat(kinds.of(null), is("neutral"));
    }
}
