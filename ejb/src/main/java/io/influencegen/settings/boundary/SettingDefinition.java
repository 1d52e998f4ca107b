package io.influencegen.settings.boundary;

import io.influencegen.error.boundary.DomainException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One setting: its name ({@code feature.kebab-key}), what it may be, and what it is until somebody changes it. The range is
 * of numbers, of seconds, or of a text's length.
 */
public record SettingDefinition(
        String key, SettingType type, String defaultValue, long least, long most, List<String> choices)
        implements Serializable {
    private static final long LONGEST_URL = 2000;
    private static final Map<String, String> FLAGS =
            Map.of("true", "true", "on", "true", "yes", "true", "false", "false", "off", "false", "no", "false");

    /** A default that is not itself allowed is a mistake of ours, found at start. */
    public SettingDefinition {
        choices = List.copyOf(choices);
    }

    public static SettingDefinition text(String key, String defaultValue, int longest) {
        return checked(new SettingDefinition(key, SettingType.TEXT, defaultValue, 0, longest, List.of()));
    }

    public static SettingDefinition number(String key, int defaultValue, int least, int most) {
        return checked(
                new SettingDefinition(key, SettingType.NUMBER, String.valueOf(defaultValue), least, most, List.of()));
    }

    public static SettingDefinition flag(String key, boolean defaultValue) {
        return checked(new SettingDefinition(
                key, SettingType.FLAG, String.valueOf(defaultValue), 0, 0, List.of("true", "false")));
    }

    public static SettingDefinition duration(String key, Duration defaultValue, Duration least, Duration most) {
        return checked(new SettingDefinition(
                key,
                SettingType.DURATION,
                DurationText.write(defaultValue),
                least.toSeconds(),
                most.toSeconds(),
                List.of()));
    }

    public static SettingDefinition choice(String key, String defaultValue, String... choices) {
        return checked(new SettingDefinition(key, SettingType.CHOICE, defaultValue, 0, 0, List.of(choices)));
    }

    /** An address; empty means none. */
    public static SettingDefinition url(String key) {
        return checked(new SettingDefinition(key, SettingType.URL, "", 0, LONGEST_URL, List.of()));
    }

    /** The feature it belongs to. */
    public String feature() {
        return key.substring(0, key.indexOf('.'));
    }

    /** The value in its one written form, or a refusal that names what is allowed. */
    public String accept(String input) {
        String value = input == null ? "" : input.strip();
        return switch (type) {
            case TEXT -> withinLength(value);
            case NUMBER -> number(value);
            case FLAG ->
                Optional.ofNullable(FLAGS.get(value.toLowerCase(Locale.ROOT)))
                        .orElseThrow(() -> new DomainException(SettingsError.SETTING_NOT_A_FLAG, value));
            case DURATION -> duration(value);
            case CHOICE -> choice(value);
            case URL -> webAddress(value);
        };
    }

    public boolean accepts(String value) {
        try {
            accept(value);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    /** The smallest allowed value as people write it. */
    public String leastText() {
        return rangeText(least);
    }

    public String mostText() {
        return rangeText(most);
    }

    private static SettingDefinition checked(SettingDefinition definition) {
        definition.accept(definition.defaultValue());
        return definition;
    }

    private String rangeText(long bound) {
        return type == SettingType.DURATION ? DurationText.write(Duration.ofSeconds(bound)) : String.valueOf(bound);
    }

    private String withinLength(String value) {
        if (value.length() > most) {
            throw new DomainException(SettingsError.SETTING_TOO_LONG, value.length(), most);
        }
        return value.replace("\0", "");
    }

    private String number(String value) {
        if (!value.matches("[+-]?\\d{1,18}")) {
            throw new DomainException(SettingsError.SETTING_NOT_A_NUMBER, value, leastText(), mostText());
        }
        long number = Long.parseLong(value);
        requireWithinRange(number, value);
        return String.valueOf(number);
    }

    private String duration(String value) {
        Duration duration = DurationText.read(value)
                .orElseThrow(() ->
                        new DomainException(SettingsError.SETTING_NOT_A_DURATION, value, leastText(), mostText()));
        requireWithinRange(duration.toSeconds(), value);
        return DurationText.write(duration);
    }

    private void requireWithinRange(long number, String value) {
        if (number < least || number > most) {
            throw new DomainException(SettingsError.SETTING_OUT_OF_RANGE, value, leastText(), mostText());
        }
    }

    private String choice(String value) {
        if (!choices.contains(value)) {
            throw new DomainException(SettingsError.SETTING_NOT_A_CHOICE, value, String.join(", ", choices));
        }
        return value;
    }

    private String webAddress(String value) {
        if (!value.isEmpty() && !isWebAddress(value)) {
            throw new DomainException(SettingsError.SETTING_NOT_A_URL, value);
        }
        return withinLength(value);
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = URI.create(value);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
