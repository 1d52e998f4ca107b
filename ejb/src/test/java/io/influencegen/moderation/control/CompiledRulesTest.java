package io.influencegen.moderation.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ass",
                "a s s",
                "a.s.s",
                "a-s-s",
                "a$$",
                "@ss",
                "asssss",
                "a5s",
                "αss",
                "a\u200bss",
                "an ass.",
                "the ASS!",
                "ass2"
            })
    void aWordShouldBeFoundHoweverItIsWritten(String text) {
        assertThat(words(rule(RuleKind.WORD, "ass"), text), not(empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "assassin",
                "c l a s s",
                "c.l.a.s.s",
                "asset",
                "a55",
                "as-salam",
                "as s",
                "cl4ss",
                "a55et",
                "it's as safe",
                "bass s"
            })
    void aWordShouldNotBeFoundWithinAnother(String text) {
        assertThat(words(rule(RuleKind.WORD, "ass"), text), empty());
    }

    @Test
    void aContractionShouldNotMakeAWord() {
        CompiledRules rules = rule(RuleKind.WORD, "whore\nhell\nshell");
        assertThat(words(rules, "who're you, he'll see, she’ll dance"), empty());
        assertThat(words(rules, "wh'ore"), contains("wh'ore"));
    }

    @Test
    void aSpelledWordShouldBeFoundBehindAnArticle() {
        assertThat(words(rule(RuleKind.WORD, "nude"), "a n u d e woman"), contains("n u d e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dead body",
                "dead-body",
                "deadbody",
                "DEAD   BODY",
                "d3ad b0dy",
                "dead,\nbody",
                "d e a d b o d y"
            })
    void aPhraseShouldBeFoundWithAnythingBetweenItsWords(String text) {
        assertThat(words(rule(RuleKind.PHRASE, "dead body"), text), contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dead bodyguard", "undead body", "dead some body", "body dead"})
    void aPhraseShouldBeOfWholeWords(String text) {
        assertThat(words(rule(RuleKind.PHRASE, "dead body"), text), empty());
    }

    @Test
    void aStarShouldStandForWhateverFollows() {
        CompiledRules rules = rule(RuleKind.WORD, "mutilat*");
        assertThat(words(rules, "mutilated and mutilation"), contains("mutilated", "mutilation"));
        assertThat(words(rules, "mutual"), empty());
    }

    @Test
    void anExceptionShouldHoldForItselfOnly() {
        CompiledRules rules = rule(RuleKind.WORD, "nude\n!nude lipstick");
        assertThat(words(rules, "nude lipstick"), empty());
        assertThat(words(rules, "nude lipstick on a nude"), contains("nude"));
    }

    @Test
    void aPatternShouldTakeTimeByTheLengthOfTheTextOnly() {
        CompiledRules rules = rule(RuleKind.PATTERN, "(a+)+$b");
        assertThat(words(rules, "a".repeat(5_000) + "!"), empty());
    }

    @Test
    void longTextsOfOneLetterShouldBeReadInTime() {
        CompiledRules rules = rule(RuleKind.WORD, "ooo\nooooo\nxoxo");
        assertThat(words(rules, "o*".repeat(2_000) + "x"), empty());
    }

    @Test
    void whatIsSwitchedOffShouldSayNothing() {
        assertThat(new CompiledRules(List.of(view(RuleKind.WORD, "ass", false))).find("ass"), empty());
    }

    @ParameterizedTest
    @CsvSource({
        "WORD, two words, RULE_WORD_MALFORMED",
        "WORD, x, RULE_WORD_MALFORMED",
        "WORD, ---, RULE_WORD_MALFORMED",
        "PHRASE, one, RULE_PHRASE_MALFORMED",
        "PATTERN, (open, RULE_PATTERN_MALFORMED",
        "PATTERN, a*, RULE_MATCHES_EVERYTHING"
    })
    void aUselessLineShouldBeRefused(RuleKind kind, String line, ModerationError error) {
        assertThat(codeOf(() -> RuleLine.of(kind, line).forEach(RuleLine::check)), is(error));
    }

    private static List<String> words(CompiledRules rules, String text) {
        return rules.find(text).stream().map(found -> found.words(text)).toList();
    }

    private static CompiledRules rule(RuleKind kind, String terms) {
        return new CompiledRules(List.of(view(kind, terms, true)));
    }

    static RuleView view(RuleKind kind, String terms, boolean enabled) {
        return new RuleView(
                UUID.randomUUID(),
                "A rule",
                kind,
                RuleCategory.OTHER,
                terms,
                "Not here.",
                enabled,
                Instant.EPOCH,
                "me",
                1);
    }
}
