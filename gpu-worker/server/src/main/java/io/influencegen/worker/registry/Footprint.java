package io.influencegen.worker.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a folder looks from outside: names, sizes, times. Two that are alike hold the same, as far as one can see without reading. */
record Footprint(List<String> files, boolean isInspected) {
    static Footprint of(Path folder) {
        try {
            List<String> files = new java.util.ArrayList<>();
            for (Path file : Inspector.files(folder)) {
                files.add(folder.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return new Footprint(List.copyOf(files), false);
        } catch (IOException | java.io.UncheckedIOException changing) {
            return new Footprint(List.of(changing.toString()), false);
        }
    }

    Footprint inspected() {
        return new Footprint(files, true);
    }

    boolean sameAs(Footprint other) {
        return files.equals(other.files);
    }
}
