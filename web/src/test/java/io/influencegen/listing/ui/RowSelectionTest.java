package io.influencegen.listing.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSelectionTest {
    private static final List<String> FIRST_PAGE = List.of("a", "b", "c");
    private static final List<String> SECOND_PAGE = List.of("d", "e");
    private static final ListQuery QUERY = ListQuery.first(25);

    private final RowSelection selection = new RowSelection();

    @Test
    void picksShouldSurviveOtherPages() {
        selection.update(FIRST_PAGE, List.of("a", "c"));
        selection.update(SECOND_PAGE, List.of("e"));
        assertThat(selection.toSelection(QUERY), is(Selection.of(Set.of("a", "c", "e"))));
        assertThat(selection.count(100), is(3L));
    }

    @Test
    void anUncheckedRowShouldBeForgotten() {
        selection.update(FIRST_PAGE, List.of("a", "c"));
        selection.update(FIRST_PAGE, List.of("c"));
        assertThat(selection.toSelection(QUERY), is(Selection.of(Set.of("c"))));
    }

    @Test
    void aKeyThatWasNotShownShouldNotBePicked() {
        selection.update(FIRST_PAGE, List.of("a", "stranger"));
        assertThat(selection.toSelection(QUERY), is(Selection.of(Set.of("a"))));
    }

    @Test
    void allThatMatchShouldExcludeTheUnchecked() {
        selection.pickAll();
        assertThat(selection.has("never seen"), is(true));
        selection.update(FIRST_PAGE, List.of("a", "c"));
        assertThat(selection.has("b"), is(false));
        assertThat(selection.count(100), is(99L));
        assertThat(selection.toSelection(QUERY), is(new Selection(Set.of("b"), Optional.of(QUERY))));
        selection.update(FIRST_PAGE, FIRST_PAGE);
        assertThat("checked again", selection.count(100), is(100L));
    }

    @Test
    void otherFiltersShouldKeepPicksButEndAllThatMatch() {
        selection.update(FIRST_PAGE, List.of("a"));
        assertThat(selection.filtersChanged(), is(false));
        assertThat(selection.count(0), is(1L));
        selection.pickAll();
        assertThat(selection.filtersChanged(), is(true));
        assertThat(selection.count(100), is(0L));
    }

    @Test
    void picksShouldBeBounded() {
        List<String> many = IntStream.range(0, 6_000).mapToObj(String::valueOf).toList();
        assertThat(selection.update(many, many), is(false));
        assertThat(selection.count(10_000), is(5_000L));
    }
}
