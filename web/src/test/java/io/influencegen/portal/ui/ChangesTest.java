package io.influencegen.portal.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.portal.ui.Changes.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Changes changes = new Changes();

    @Test
    void everyFieldOfBothSidesShouldBeShownInOrder() {
        List<Change> found = changes.between(Map.of("b", "1", "c", "2"), Map.of("a", "3", "c", "2"));
        assertThat(found.stream().map(Change::getField).toList(), is(List.of("a", "b", "c")));
        assertThat(found.stream().map(Change::isChanged).toList(), is(List.of(true, true, false)));
    }

    @Test
    void aMissingSideShouldBeEmpty() {
        Change added = changes.between(null, Map.of("a", "1")).get(0);
        assertThat(added.getBefore(), is(""));
        assertThat(added.getAfter(), is("1"));
        assertThat(changes.between(null, null), is(empty()));
    }
}
