package io.influencegen.bulk.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.bulk.boundary.BulkError;
import io.influencegen.bulk.boundary.BulkFault;
import io.influencegen.bulk.boundary.BulkWish;
import io.influencegen.moderation.boundary.Objection;
import io.influencegen.sheet.boundary.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowCheckTest {
    private static final String PROMPT = "a {{colour}} bottle on a {{place=beach}}";

    @Test
    void everyGoodRowShouldBecomeWords() {
        RowCheck check = check(PROMPT, "colour,place", "red,hill", "blue,");
        assertThat(
                check.good().stream().map(RowCheck.Words::prompt).toList(),
                contains("a red bottle on a hill", "a blue bottle on a beach"));
        assertThat(check.faults(), empty());
    }

    @Test
    void aRowWithoutANeededValueShouldBeNamedWithItsColumn() {
        RowCheck check = check(PROMPT, "colour,place", ",hill", "blue,hill");
        assertThat(check.good().size(), is(1));
        assertThat(check.faults(), contains(new BulkFault(2, "colour", "prompt-variable-missing", List.of("colour"))));
    }

    @Test
    void whatRulesForbidShouldBeNamedWithItsColumnAndTheWords() {
        RowCheck check = check(PROMPT, "colour,place", "red,wolf den", "red,beach");
        assertThat(check.good().size(), is(1));
        assertThat(
                check.faults(),
                contains(new BulkFault(2, "place", "prompt-refused", List.of("No wolves here.", "wolf"))));
    }

    @Test
    void aSheetThatCannotFillThePromptShouldBeRefused() {
        assertThat(codeOf(() -> check(PROMPT, "place", "hill")), is(BulkError.BULK_COLUMN_MISSING));
        assertThat(codeOf(() -> check("a bottle", "place", "hill")), is(BulkError.BULK_WITHOUT_VARIABLES));
    }

    private static RowCheck check(String prompt, String columns, String... rows) {
        BulkWish wish = new BulkWish(
                "Bottles",
                prompt,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                1,
                Optional.empty());
        List<Sheet.Row> lines = IntStream.range(0, rows.length)
                .mapToObj(line -> new Sheet.Row(line + 2, Arrays.asList(rows[line].split(",", -1))))
                .toList();
        return RowCheck.of(wish, new Sheet(Arrays.asList(columns.split(",", -1)), lines), RowCheckTest::rules);
    }

    private static Optional<Objection> rules(String text) {
        return text.contains("wolf")
                ? Optional.of(new Objection("Wolves", "No wolves here.", List.of("wolf")))
                : Optional.empty();
    }
}
