package io.influencegen.prompt.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.prompt.boundary.PromptError;
import io.influencegen.prompt.entity.PromptContent;
import io.influencegen.prompt.entity.PromptLora;
import io.influencegen.prompt.entity.PromptStyle;
import io.influencegen.prompt.entity.TemplateReach;
import java.util.regex.Pattern;

/** What can be kept in the library. */
final class PromptCheck {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NEGATIVE = 1_000;
    private static final int LONGEST_BRAND = 60;
    private static final int LONGEST_MODEL = 100;
    private static final int MOST_STEPS = 200;
    private static final int MOST_GUIDANCE = 50;
    private static final int MOST_LORAS = 8;
    private static final int STRONGEST = 2;
    private static final Pattern RATIO = Pattern.compile("([1-9]\\d?:[1-9]\\d?)?");
    private static final Pattern LORA = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    private PromptCheck() {}

    static void of(PromptContent content) {
        requirePart("title", content.title(), LONGEST_TITLE);
        require(content.title().chars().noneMatch(Character::isISOControl), "title", "one line");
        requirePart("text", content.text(), LONGEST_TEXT);
        ofTexts(content.text(), content.negative());
        PromptText.of(content.text(), content.negative());
        of(content.style());
    }

    /** Also what a filled one has to keep to. */
    static void ofTexts(String text, String negative) {
        requireLength("text", text, LONGEST_TEXT);
        requireLength("negative", negative, LONGEST_NEGATIVE);
        require((text + negative).indexOf('\0') < 0, "text", "must not hold the character NUL");
    }

    static void of(TemplateReach reach) {
        requireLength("brand", reach.brand(), LONGEST_BRAND);
        require(reach.brand().chars().noneMatch(Character::isISOControl), "brand", "one line");
    }

    private static void of(PromptStyle style) {
        requireLength("model", style.model(), LONGEST_MODEL);
        require(style.model().chars().noneMatch(Character::isISOControl), "model", "one line");
        require(RATIO.matcher(style.ratio()).matches(), "ratio", "write it as 16:9");
        require(
                style.steps() == null || (style.steps() >= 1 && style.steps() <= MOST_STEPS),
                "steps",
                "1 to " + MOST_STEPS);
        require(
                style.guidance() == null || (style.guidance() >= 0 && style.guidance() <= MOST_GUIDANCE),
                "guidance",
                "0 to " + MOST_GUIDANCE);
        require(style.loras().size() <= MOST_LORAS, "loras", "up to " + MOST_LORAS);
        style.loras().forEach(PromptCheck::of);
        require(
                style.loras().stream().map(PromptLora::name).distinct().count()
                        == style.loras().size(),
                "loras",
                "each once");
    }

    private static void of(PromptLora lora) {
        require(lora.name() != null && LORA.matcher(lora.name()).matches(), "loras", "write them as neon=0.8");
        require(Math.abs(lora.strength()) <= STRONGEST, "loras", "a strength is between -2 and 2");
    }

    private static void requirePart(String name, String part, int longest) {
        if (part.isEmpty()) {
            throw new DomainException(PromptError.PROMPT_PART_EMPTY, name);
        }
        requireLength(name, part, longest);
    }

    private static void requireLength(String name, String part, int longest) {
        if (part.codePointCount(0, part.length()) > longest) {
            throw new DomainException(PromptError.PROMPT_PART_TOO_LONG, name, longest);
        }
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new DomainException(CommonError.INVALID_VALUE, field, rule);
        }
    }
}
