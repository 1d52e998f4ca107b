package io.influencegen.settings.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingDefinitionTest {
    private static final SettingDefinition SIZE = SettingDefinition.number("test.size", 25, 5, 200);
    private static final SettingDefinition WAIT = SettingDefinition.duration(
            "test.wait", Duration.ofMinutes(30), Duration.ofMinutes(5), Duration.ofHours(12));
    private static final SettingDefinition LINK = SettingDefinition.url("test.link");
    private static final SettingDefinition COLOUR = SettingDefinition.choice("test.colour", "red", "red", "green");
    private static final SettingDefinition SWITCH = SettingDefinition.flag("test.switch", false);

    @ParameterizedTest
    @CsvSource({
        "4,SETTING_OUT_OF_RANGE",
        "201,SETTING_OUT_OF_RANGE",
        "many,SETTING_NOT_A_NUMBER",
        "2.5,SETTING_NOT_A_NUMBER"
    })
    void aNumberShouldBeRefusedWithItsRange(String input, SettingsError error) {
        assertRefused(SIZE, input, error, List.of(input, "5", "200"));
    }

    @Test
    void aNumberTooLongToReadShouldBeRefusedToo() {
        assertRefused(SIZE, "9".repeat(40), SettingsError.SETTING_NOT_A_NUMBER, List.of("9".repeat(40), "5", "200"));
    }

    @ParameterizedTest
    @CsvSource({
        "30s,SETTING_OUT_OF_RANGE",
        "13h,SETTING_OUT_OF_RANGE",
        "soon,SETTING_NOT_A_DURATION",
        "'',SETTING_NOT_A_DURATION"
    })
    void aDurationShouldBeRefusedWithItsRange(String input, SettingsError error) {
        assertRefused(WAIT, input, error, List.of(input, "5m", "12h"));
    }

    @ParameterizedTest
    @CsvSource({"90m,1h 30m", "PT45M,45m", "1h 30m,1h 30m", "1H30M,1h 30m", "600s,10m"})
    void aDurationShouldBeReadAsPeopleWriteIt(String input, String written) {
        assertThat(WAIT.accept(input), is(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host/",
                "javascript:alert(1)",
                "https://",
                "//host/x",
                "https://user:pw@host/",
                "not a url"
            })
    void anythingButAWebAddressShouldBeRefused(String input) {
        assertRefused(LINK, input, SettingsError.SETTING_NOT_A_URL, List.of(input));
    }

    @Test
    void anEmptyAddressShouldMeanNone() {
        assertThat(LINK.accept("  "), is(""));
        assertThat(LINK.accept(null), is(""));
        assertThat(LINK.accept("https://siem.example/in?x=1"), is("https://siem.example/in?x=1"));
    }

    @Test
    void choicesFlagsAndTextsShouldBeChecked() {
        assertThat(COLOUR.accept("green"), is("green"));
        assertRefused(COLOUR, "blue", SettingsError.SETTING_NOT_A_CHOICE, List.of("blue", "red, green"));
        assertThat(SWITCH.accept("On"), is("true"));
        assertRefused(SWITCH, "maybe", SettingsError.SETTING_NOT_A_FLAG, List.of("maybe"));
        SettingDefinition text = SettingDefinition.text("test.text", "", 3);
        assertRefused(text, "abcd", SettingsError.SETTING_TOO_LONG, List.of("4", "3"));
    }

    @Test
    void aDefaultThatIsNotAllowedShouldBeFoundAtStart() {
        assertThrows(DomainException.class, () -> SettingDefinition.number("test.size", 1, 5, 200));
    }

    private static void assertRefused(
            SettingDefinition setting, String input, SettingsError error, List<String> details) {
        DomainException refused = assertThrows(DomainException.class, () -> setting.accept(input));
        assertThat(refused.code(), is(error));
        assertThat(refused.code().kind(), is(ErrorKind.USER));
        assertThat(refused.details(), is(details));
    }
}
