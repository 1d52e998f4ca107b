package io.influencegen.consent.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.influencegen.consent.boundary.LineChange;
import io.influencegen.consent.boundary.LineChange.Fate;
import io.influencegen.consent.boundary.TextBlock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextComparisonTest {
    @Test
    void wordsThatCameAndWentShouldBeMarkedInTheirLine() {
        assertThat(
                told("One\nWe keep it for seven years.\nThree", "One\nWe keep it for ten years.\nThree"),
                contains("One", "We keep it for -seven-+ten+ years.", "Three"));
    }

    @Test
    void linesThatCameOrWentShouldStandAlone() {
        assertThat(told("One\nTwo", "One\nNew\nTwo"), contains("One", "+New+", "Two"));
        assertThat(told("One\nOld\nTwo", "One\nTwo"), contains("One", "-Old-", "Two"));
    }

    @Test
    void equalTextsShouldShowNoChange() {
        assertThat(TextComparison.between("a\nb", "a\nb").stream().anyMatch(LineChange::isChanged), is(false));
    }

    @Test
    void blocksShouldBeHeadingsListsAndParagraphs() {
        List<TextBlock> blocks = TextBlock.of("## Why\nBecause\nof this.\n\n- one\n- <b>two</b>\n\nEnd");
        assertThat(
                blocks.stream()
                        .map(block -> block.kind() + ":" + String.join("|", block.lines()))
                        .toList(),
                contains("HEADING:Why", "PARAGRAPH:Because|of this.", "LIST:one|<b>two</b>", "PARAGRAPH:End"));
    }

    private static List<String> told(String before, String after) {
        return TextComparison.between(before, after).stream()
                .map(line ->
                        line.pieces().stream().map(TextComparisonTest::told).collect(Collectors.joining()))
                .toList();
    }

    private static String told(LineChange.Piece piece) {
        String mark = piece.fate() == Fate.SAME ? "" : piece.fate() == Fate.ADDED ? "+" : "-";
        return mark + piece.words() + mark;
    }
}
