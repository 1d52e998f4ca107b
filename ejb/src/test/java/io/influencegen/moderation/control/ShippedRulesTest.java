package io.influencegen.moderation.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.influencegen.testdb.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules that come along, against what people try and what they mean. */
class ShippedRulesTest {
    private static CompiledRules rules;

    @BeforeAll
    static void compile() {
        rules = new CompiledRules(TestDatabase.shared().call(entities -> new RuleRepository(entities).enabled()));
    }

    @Test
    void everyEvasionShouldBeFound() {
        List<String> evasions = lines("evasions.txt");
        assertThat(evasions.size(), greaterThanOrEqualTo(150));
        assertThat(evasions.stream().filter(line -> rules.find(line).isEmpty()).toList(), empty());
    }

    @Test
    void noInnocentPromptShouldBeRefused() {
        List<String> innocent = lines("innocent.txt");
        assertThat(innocent.size(), greaterThanOrEqualTo(200));
        assertThat(
                innocent.stream()
                        .filter(line -> !rules.find(line).isEmpty())
                        .map(line -> line + " -> " + rules.find(line).get(0).words(line))
                        .toList(),
                empty());
    }

    private static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(ShippedRulesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
