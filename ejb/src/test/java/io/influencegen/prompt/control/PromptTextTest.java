package io.influencegen.prompt.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.prompt.boundary.PromptError;
import io.influencegen.prompt.boundary.PromptVariable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTextTest {
    private static final String SHOT =
            "a {{colour:red|blue}} {{product}} on a {{setting=beach}}, {{light:soft light|at night=soft light}}, {{ colour }}";

    @Test
    void variablesShouldBeFoundInTheirOrder() {
        assertThat(
                PromptText.of(SHOT, "no {{dislike=}}").variables(),
                contains(
                        new PromptVariable("colour", List.of("red", "blue"), "", true),
                        new PromptVariable("product", List.of(), "", true),
                        new PromptVariable("setting", List.of(), "beach", false),
                        new PromptVariable("light", List.of("soft light", "at night"), "soft light", false),
                        new PromptVariable("dislike", List.of(), "", false)));
    }

    @Test
    void aNameShouldBeDescribedWhereverItStands() {
        List<PromptVariable> variables = PromptText.of("{{colour}} and {{colour:red|blue}}", "{{colour}}")
                .variables();
        assertThat(variables, contains(new PromptVariable("colour", List.of("red", "blue"), "", true)));
    }

    @Test
    void whatIsNotGivenShouldBeTheDefault() {
        assertThat(
                fill(SHOT, Map.of("colour", " red ", "product", "bottle")),
                is("a red bottle on a beach, soft light, red"));
        assertThat(
                fill(SHOT, Map.of("colour", "blue", "product", "cup", "setting", "table", "light", "at night")),
                is("a blue cup on a table, at night, blue"));
    }

    @Test
    void aMissingValueShouldBeNamed() {
        DomainException refused = assertThrows(DomainException.class, () -> fill(SHOT, Map.of("colour", "red")));
        assertThat(refused.code(), is(PromptError.PROMPT_VARIABLE_MISSING));
        assertThat(refused.details(), contains("product"));
        assertThat(
                codeOf(() -> fill(SHOT, Map.of("colour", "red", "product", "  "))),
                is(PromptError.PROMPT_VARIABLE_MISSING));
    }

    @Test
    void whatIsNoVariableShouldBeRefusedWithThoseThereAre() {
        DomainException refused = assertThrows(
                DomainException.class, () -> fill("{{a}} {{b}}", Map.of("a", "1", "b", "2", "other", "3")));
        assertThat(refused.code(), is(PromptError.PROMPT_VARIABLE_UNKNOWN));
        assertThat(refused.details(), contains("other", "a, b"));
    }

    @Test
    void aChoiceShouldBeOneOfThose() {
        assertThat(
                codeOf(() -> fill(SHOT, Map.of("colour", "green", "product", "cup"))),
                is(PromptError.PROMPT_CHOICE_UNKNOWN));
    }

    @Test
    void nothingInAValueShouldBeReadAsAVariable() {
        String told = fill("{{a}} {{secret=hidden}}", Map.of("a", "{{secret}} $1 \\1 {{a}}"));
        assertThat(told, is("{{secret}} $1 \\1 {{a}} hidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "line\nbreak", "tab\there", "\u001b[31m"})
    void aValueShouldBeOneLineOfText(String value) {
        assertThat(codeOf(() -> fill("{{a}}", Map.of("a", value))), is(PromptError.PROMPT_VALUE_INVALID));
    }

    @Test
    void aValueShouldHaveAnEnd() {
        assertThat(fill("{{a}}", Map.of("a", "x".repeat(200))).length(), is(200));
        assertThat(codeOf(() -> fill("{{a}}", Map.of("a", "x".repeat(201)))), is(PromptError.PROMPT_VALUE_INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{",
                "}}",
                "{{a",
                "a}}",
                "{{}}",
                "{{ }}",
                "{{1st}}",
                "{{a:}}",
                "{{a:red|}}",
                "{{a:red|blue=green}}",
                "{{a{{b}}}}",
                "{{a\nb}}",
                "{{__proto__}}",
                "{{a.class.name}}",
                "{{#each}}",
                "{{a=x\ny}}"
            })
    void bracesThatHoldNoVariableShouldBeRefused(String text) {
        assertThat(codeOf(() -> PromptText.of(text)), is(PromptError.PROMPT_VARIABLE_BROKEN));
    }

    @ParameterizedTest
    @CsvSource({"{{a:red|blue}} {{a:red|green}}", "{{a=x}} {{a=y}}", "{{a=x}} {{a:x|y}}"})
    void aVariableShouldBeDescribedOnce(String text) {
        assertThat(codeOf(() -> PromptText.of(text)), is(PromptError.PROMPT_VARIABLE_CONTRADICTED));
    }

    @Test
    void thereShouldBeAnEndToVariables() {
        assertThat(PromptText.of(variables(20)).variables().size(), is(20));
        assertThat(codeOf(() -> PromptText.of(variables(21))), is(PromptError.PROMPT_VARIABLES_TOO_MANY));
    }

    @Test
    void singleBracesShouldBePlainText() {
        assertThat(fill("{a} {{b=c}} {", Map.of()), is("{a} c {"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{a ", "{{a:|", "{", "{{", "{{a=", "{{a }} "})
    void aHostileTextShouldBeReadInNoTime(String part) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThrows(DomainException.class, () -> PromptText.of("}}" + part.repeat(50_000))));
    }

    @Test
    void anExampleShouldReadLikeAPrompt() {
        assertThat(Filling.example(PromptText.of(SHOT)).get(0), is("a red [product] on a beach, soft light, red"));
    }

    @Test
    void everyKindOfLetterShouldMakeAName() {
        assertThat(
                PromptText.of("{{Farbe des Glases}} {{größe}} {{商品}}").variables().stream()
                        .map(PromptVariable::name)
                        .toList(),
                containsInAnyOrder("Farbe des Glases", "größe", "商品"));
    }

    private static String variables(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "{{v" + number + "}}")
                .collect(Collectors.joining(" "));
    }

    private static String fill(String text, Map<String, String> values) {
        return new Filling(PromptText.of(text), values).filled().get(0);
    }
}
