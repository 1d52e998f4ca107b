package io.influencegen.worker.registry;

import io.influencegen.worker.contract.Range;
import io.influencegen.worker.model.Layout;
import io.influencegen.worker.model.Settings;
import io.influencegen.worker.model.Size;
import io.influencegen.worker.onnx.ModelFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a model's folder says of it: {@code model_index.json}, and {@code influencegen.json} beside it for what exports do not
 * tell (sizes, defaults, limits, licence, or the system elsewhere that makes the pictures).
 */
public record Description(
        String id,
        Path folder,
        String name,
        String licence,
        Optional<Layout> layout,
        Settings backend,
        List<Size> sizes,
        String ratio,
        Range steps,
        Range guidance,
        Range strength,
        int mostLoras,
        int longestSide,
        Map<String, StyleFile> styles) {
    private static final int DEFAULT_LONGEST_SIDE = 2048;
    private static final String ONNX = "onnx";

    public static Description read(Path folder) {
        String id = String.valueOf(folder.getFileName());
        Settings told = Settings.readIfThere(folder.resolve("model_index.json"))
                .with(Settings.readIfThere(folder.resolve("influencegen.json")));
        Settings backend = told.part("backend");
        Optional<Layout> layout = backend.has("type") ? Optional.empty() : Optional.of(Layout.of(folder));
        Preset preset = Preset.of(layout);
        Settings defaults = told.part("defaults");
        Settings limits = told.part("limits");
        List<Size> sizes = sizes(told, preset);
        return new Description(
                id,
                folder,
                told.text("name").orElse(id),
                told.text("license").or(() -> told.text("licence")).orElse("not stated"),
                layout,
                backend,
                sizes,
                defaults.text("ratio").orElse(sizes.get(0).ratio()),
                range(limits, "steps", 1, 100, defaults.number("steps", preset.steps())),
                range(limits, "guidance", 1, 20, defaults.number("guidance", preset.guidance())),
                range(limits, "lora_strength", -2, 2, 1),
                limits.whole("loras", 4),
                limits.whole("longest_side", DEFAULT_LONGEST_SIDE),
                StyleFile.of(folder, told));
    }

    public String backendType() {
        return backend.text("type").orElse(ONNX);
    }

    public boolean isLocal() {
        return layout.isPresent();
    }

    public Optional<Size> size(String wanted) {
        return sizes.stream().filter(size -> size.ratio().equals(wanted)).findFirst();
    }

    /** The graphs and what belongs to them, in a fixed order. */
    List<Path> graphs() {
        return layout.map(known -> {
                    List<Path> files = new ArrayList<>();
                    for (String part : parts(known)) {
                        files.add(folder.resolve(part + "/model.onnx"));
                    }
                    return files;
                })
                .orElse(List.of());
    }

    private static List<String> parts(Layout layout) {
        List<String> parts = new ArrayList<>(List.of("text_encoder", layout.denoiserFolder(), "vae_decoder"));
        if (layout.readsTwice()) {
            parts.add(1, "text_encoder_2");
        }
        return parts;
    }

    private static List<Size> sizes(Settings told, Preset preset) {
        Map<String, Settings> sizes = told.parts("sizes");
        if (sizes.isEmpty()) {
            return preset.sizes();
        }
        return sizes.entrySet().stream()
                .map(size -> size(size.getKey(), size.getValue()))
                .collect(Collectors.toList());
    }

    private static Size size(String ratio, Settings told) {
        int width = told.whole("width", 0);
        int height = told.whole("height", 0);
        if (width < 16 || height < 16 || width > 4096 || height > 4096 || width % 8 != 0 || height % 8 != 0) {
            throw new ModelFault("%s: %d by %d is no size for %s; use multiples of 8 from 16 to 4096"
                    .formatted(told.place(), width, height, ratio));
        }
        return new Size(ratio, width, height);
    }

    private static Range range(Settings limits, String key, double lowest, double highest, double preset) {
        List<Double> told = limits.numbers(key);
        double from = told.size() == 2 ? told.get(0) : lowest;
        double to = told.size() == 2 ? told.get(1) : highest;
        if (from > to || preset < from || preset > to) {
            throw new ModelFault(
                    "%s %s: %s to %s does not hold the default %s".formatted(limits.place(), key, from, to, preset));
        }
        return new Range(from, to, preset);
    }

    static boolean isModel(Path folder) {
        return Files.isRegularFile(folder.resolve("model_index.json"))
                || Files.isRegularFile(folder.resolve("influencegen.json"));
    }
}
