package io.influencegen.worker.registry;

import io.influencegen.worker.model.Settings;
import io.influencegen.worker.onnx.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A style of a model: a file in its {@code loras} folder, with what the model's index says of it. */
public record StyleFile(String name, Path file, double strength, List<String> triggerWords) {
    private static final String ENDING = ".safetensors";

    static Map<String, StyleFile> of(Path folder, Settings told) {
        Map<String, StyleFile> styles = new TreeMap<>();
        Path shelf = folder.resolve("loras");
        if (Files.isDirectory(shelf)) {
            try (Stream<Path> files = Files.list(shelf)) {
                files.filter(file -> file.toString().endsWith(ENDING)).forEach(file -> {
                    String name = file.getFileName().toString().replace(ENDING, "");
                    styles.put(name, style(name, file, told.part("loras").part(name)));
                });
            } catch (IOException e) {
                throw new ModelFault(folder.getFileName() + "/loras cannot be read", e);
            }
        }
        if (told.has("backend")) {
            told.parts("loras").forEach((name, style) -> styles.put(name, style(name, folder, style)));
        }
        return styles;
    }

    private static StyleFile style(String name, Path file, Settings told) {
        return new StyleFile(name, file, told.number("strength", 1), told.texts("trigger_words"));
    }

    long bytes() {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
