package io.influencegen.worker.schedule;

import io.influencegen.worker.contract.ImageParameters;
import io.influencegen.worker.contract.ImageRequest;
import io.influencegen.worker.contract.JobPriority;
import io.influencegen.worker.contract.LoraChoice;
import io.influencegen.worker.contract.Range;
import io.influencegen.worker.model.Size;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.registry.Description;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides everything that a request leaves open, and refuses what is not possible, by name. */
final class RequestCheck {
    static final int LONGEST_PROMPT = 2000;
    private static final long LARGEST_SEED = (1L << 53) - 1;

    private final Description model;
    private final ImageRequest asked;

    RequestCheck(Description model, ImageRequest asked) {
        this.model = model;
        this.asked = asked;
    }

    Size nativeSize() {
        String ratio = asked.ratio() == null ? model.ratio() : asked.ratio();
        return model.size(ratio)
                .orElseThrow(() -> Refusal.ofField(
                        ProblemCode.INVALID,
                        "ratio",
                        "%s makes no pictures of the ratio %s, only %s."
                                .formatted(
                                        model.id(),
                                        ratio,
                                        model.sizes().stream().map(Size::ratio).toList())));
    }

    ImageParameters parameters(String key, String checksum) {
        Size size = nativeSize();
        Size output = output(size);
        return new ImageParameters(
                model.id(),
                checksum,
                prompt(asked.prompt(), "prompt", true),
                prompt(asked.negativePrompt() == null ? "" : asked.negativePrompt(), "negativePrompt", false),
                size.ratio(),
                output.width(),
                output.height(),
                seed(key),
                (int) within(
                        "steps", asked.steps() == null ? null : asked.steps().doubleValue(), model.steps()),
                within("guidance", asked.guidance(), model.guidance()),
                loras(),
                asked.priority() == null ? JobPriority.INTERACTIVE : asked.priority());
    }

    private static String prompt(String text, String field, boolean needed) {
        if (text == null || text.isBlank()) {
            if (needed) {
                throw Refusal.ofField(ProblemCode.INVALID, field, "There is no prompt.");
            }
            return "";
        }
        if (text.length() > LONGEST_PROMPT) {
            throw Refusal.outOfRange(field + " length", text.length(), new Range(1, LONGEST_PROMPT, 0));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
            throw Refusal.ofField(ProblemCode.INVALID, field, "The " + field + " holds control characters.");
        }
        return text.strip();
    }

    /** The size asked for: of the ratio named, as long as said. */
    private Size output(Size size) {
        if (asked.longSide() == null) {
            return size;
        }
        int shipped = Math.max(size.width(), size.height());
        int longSide = (int)
                within("longSide", asked.longSide().doubleValue(), new Range(shipped, model.longestSide(), shipped));
        String[] parts = size.ratio().split(":", 2);
        double ratio = parts.length == 2 && parts[0].matches("\\d{1,4}") && parts[1].matches("[1-9]\\d{0,3}")
                ? Double.parseDouble(parts[0]) / Double.parseDouble(parts[1])
                : (double) size.width() / size.height();
        return ratio >= 1
                ? new Size(size.ratio(), longSide, (int) Math.max(1, Math.round(longSide / ratio)))
                : new Size(size.ratio(), (int) Math.max(1, Math.round(longSide * ratio)), longSide);
    }

    /** Without a seed the key gives one, so that the same key is the same picture even after a restart. */
    private long seed(String key) {
        if (asked.seed() == null) {
            return ByteBuffer.wrap(Sha256.of(key.getBytes(StandardCharsets.UTF_8)))
                            .getLong()
                    & LARGEST_SEED;
        }
        return (long) within("seed", asked.seed().doubleValue(), new Range(0, LARGEST_SEED, 0));
    }

    private static double within(String field, Double asked, Range range) {
        double value = asked == null ? range.preset() : asked;
        if (!(value >= range.minimum() && value <= range.maximum())) {
            throw Refusal.outOfRange(field, value, range);
        }
        return value;
    }

    private List<LoraChoice> loras() {
        if (asked.loras().size() > model.mostLoras()) {
            throw Refusal.outOfRange("loras", asked.loras().size(), new Range(0, model.mostLoras(), 0));
        }
        List<LoraChoice> chosen = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (LoraChoice lora : asked.loras()) {
            var style = model.styles().get(String.valueOf(lora.name()));
            if (style == null) {
                throw Refusal.ofField(
                        ProblemCode.UNKNOWN_STYLE,
                        "loras",
                        "%s has no style %s; it has %s."
                                .formatted(
                                        model.id(), lora.name(), model.styles().keySet()));
            }
            if (!names.add(lora.name())) {
                throw Refusal.ofField(ProblemCode.INVALID, "loras", "The style " + lora.name() + " is named twice.");
            }
            double strength = lora.strength() == null ? style.strength() : lora.strength();
            chosen.add(new LoraChoice(lora.name(), within("loras strength", strength, model.strength())));
        }
        return chosen;
    }
}
