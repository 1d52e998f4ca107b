package io.influencegen.prompt.entity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** LoRAs in one line: {@code neon=0.8, line=0.5}; as people type them and as the database keeps them. */
public final class LoraText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,17})?");

    private LoraText() {}

    public static String write(List<PromptLora> loras) {
        return loras.stream().map(lora -> lora.name() + "=" + lora.strength()).collect(Collectors.joining(", "));
    }

    /** Without a strength it is 1. A strength that is no number is NaN, which nobody accepts. */
    public static List<PromptLora> read(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(LoraText::one)
                .toList();
    }

    private static PromptLora one(String text) {
        int sign = text.indexOf('=');
        return sign < 0
                ? new PromptLora(text, 1)
                : new PromptLora(
                        text.substring(0, sign).strip(),
                        strength(text.substring(sign + 1).strip()));
    }

    private static double strength(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }
}
