package io.influencegen.worker.registry;

import io.influencegen.worker.contract.LoraView;
import io.influencegen.worker.model.LocalModel;
import io.influencegen.worker.onnx.ModelFault;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks a model's folder through before anybody uses it. */
final class Inspector {
    private static final Logger LOG = System.getLogger(Inspector.class.getName());

    /** Weights are kept in fp16 and worked with in fp32, and a run needs room as well. */
    private static final double MEMORY_PER_BYTE = 2;

    private final Checksums checksums = new Checksums();

    ModelEntry inspect(Path folder) {
        String id = String.valueOf(folder.getFileName());
        try {
            Description description = Description.read(folder);
            description.graphs().forEach(GraphGuard::check);
            checksums.verify(folder);
            List<Path> files = files(folder);
            ModelEntry entry = ModelEntry.sound(
                    description, checksums.of(description.graphs()), styles(description), memory(files));
            LOG.log(Level.INFO, "Model found, id={0} checksum={1}", id, entry.checksum());
            return entry;
        } catch (ModelFault fault) {
            LOG.log(Level.WARNING, "Model refused, id={0}: {1}", id, fault.getMessage());
            return ModelEntry.faulty(id, fault.getMessage());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Model unreadable, id={0}: {1}", id, e);
            return ModelEntry.faulty(id, "its files cannot be read (%s)".formatted(e));
        }
    }

    /** Each style with its fault, if it is damaged or does not fit the model. */
    private List<LoraView> styles(Description description) throws IOException {
        List<Path> files = description.styles().values().stream()
                .map(StyleFile::file)
                .filter(Files::isRegularFile)
                .toList();
        Map<Path, String> faults = LocalModel.faultsOfStyles(description.folder(), files);
        List<LoraView> views = new ArrayList<>();
        for (StyleFile style : description.styles().values()) {
            views.add(new LoraView(
                    style.name(),
                    style.strength(),
                    style.triggerWords(),
                    style.bytes(),
                    files.contains(style.file()) ? checksums.of(style.file()) : "",
                    faults.get(style.file())));
        }
        return views;
    }

    private static long memory(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += file.toString().contains("/loras/") ? 0 : Files.size(file);
        }
        return (long) (bytes * MEMORY_PER_BYTE);
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
