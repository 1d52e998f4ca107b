package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class OptionsTest {
    /** What a picture shall be is no configuration. */
    private static final Set<String> OF_THE_PICTURE =
            Set.of("--negative", "--lora", "--seed", "--steps", "--guidance", "--ratio", "--size", "--model", "--out");

    private final StringWriter said = new StringWriter();
    private final CommandLine program =
            Main.commandLine().setErr(new PrintWriter(said)).setOut(new PrintWriter(said));

    @ParameterizedTest
    @ValueSource(strings = {"run --port eighty", "run --prot 80", "fly", "run --data"})
    void whatCannotBeMeantShouldBeOneSentenceThatPointsToHelp(String line) {
        int code = program.execute(line.split(" "));
        assertThat(code, is(CommandLine.ExitCode.USAGE));
        assertThat(said.toString().strip().lines().count(), is(1L));
        assertThat(said.toString(), allOf(containsString("influencegen: "), containsString("--help")));
    }

    @ParameterizedTest
    @CsvSource({
        "70000, Port 70000 does not exist. Choose one between 1 and 65535; or 0 for any.",
        "-1, Port -1 does not exist. Choose one between 1 and 65535; or 0 for any."
    })
    void portThatDoesNotExistShouldBeRefused(String port, String sentence) {
        int code = program.execute("run", "--port=" + port);
        assertThat(code, is(1));
        assertThat(said.toString().strip(), is("influencegen: " + sentence.replace(';', ',')));
    }

    @Test
    void everyOptionShouldNameItsEnvironmentVariable() {
        List<String> descriptions = program.getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .filter(option -> !OF_THE_PICTURE.contains(option.longestName()))
                .map(OptionSpec::description)
                .map(lines -> String.join(" ", lines))
                .toList();
        assertThat(descriptions.isEmpty(), is(false));
        assertThat(descriptions, everyItem(containsString("(INFLUENCEGEN_")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "migrate", "worker", "imagine", "doctor", "version"})
    void everyCommandShouldExplainItself(String command) {
        int code = program.execute(command, "--help");
        assertThat(code, is(0));
        assertThat(said.toString(), allOf(containsString("influencegen " + command), not(containsString("null"))));
    }
}
