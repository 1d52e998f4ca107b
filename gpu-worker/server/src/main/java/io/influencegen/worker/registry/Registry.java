package io.influencegen.worker.registry;

import io.influencegen.worker.contract.ModelView;
import io.influencegen.worker.model.LocalModel;
import io.influencegen.worker.model.LocalModel.Style;
import io.influencegen.worker.onnx.Engine;
import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The models in some folders. {@link #look} finds what came, changed or went; a model in use stays open until its last user gives
 * it back, and one that went leaves then.
 */
public final class Registry implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Registry.class.getName());

    private final Engine engine;
    private final List<Path> places;
    private final Optional<String> standard;
    private final long budget;
    private final Inspector inspector = new Inspector();
    private final Map<String, ModelEntry> entries = new TreeMap<>();
    private final Map<String, Footprint> seen = new HashMap<>();
    private final Set<ModelEntry> leaving = new HashSet<>();

    /** Models of an earlier place hide those of the same name in a later one. */
    public Registry(Engine engine, List<Path> places, Optional<String> standard, long budget) {
        this.engine = engine;
        this.places =
                places.stream().map(place -> place.toAbsolutePath().normalize()).toList();
        this.standard = standard;
        this.budget = budget;
    }

    /** A model in use. Give it back, or its memory is never free again. */
    public final class Loan implements AutoCloseable {
        private final ModelEntry entry;
        private final LocalModel model;

        private Loan(ModelEntry entry, LocalModel model) {
            this.entry = entry;
            this.model = model;
        }

        public LocalModel model() {
            return model;
        }

        @Override
        public void close() {
            giveBack(entry);
        }
    }

    /** Compares the folders with what is known. What is still being copied is left for the next look. */
    public void look() {
        Map<String, Path> folders = folders();
        folders.forEach(this::look);
        Set<String> gone = new HashSet<>(seen.keySet());
        gone.removeAll(folders.keySet());
        gone.forEach(this::remove);
    }

    private void look(String id, Path folder) {
        Footprint now = Footprint.of(folder);
        Footprint before = seen.put(id, now);
        if (before == null || !before.sameAs(now)) {
            return;
        }
        if (!before.isInspected()) {
            put(inspector.inspect(folder));
        }
        seen.put(id, now.inspected());
    }

    /** Everything that lies there now, at once: for the start. */
    public void lookAtAll() {
        folders().forEach((id, folder) -> {
            Footprint footprint = Footprint.of(folder);
            put(inspector.inspect(folder));
            seen.put(id, footprint.inspected());
        });
    }

    private Map<String, Path> folders() {
        Map<String, Path> folders = new TreeMap<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> inside = Files.list(place)) {
                    inside.filter(Description::isModel)
                            .forEach(folder -> folders.putIfAbsent(String.valueOf(folder.getFileName()), folder));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return folders;
    }

    private synchronized void put(ModelEntry entry) {
        retire(entries.put(entry.id(), entry));
    }

    private synchronized void remove(String id) {
        seen.remove(id);
        retire(entries.remove(id));
        LOG.log(Level.INFO, "Model gone, id={0}", id);
    }

    private void retire(ModelEntry entry) {
        if (entry != null && entry.isIdle()) {
            entry.close();
        } else if (entry != null) {
            leaving.add(entry);
        }
    }

    public synchronized List<ModelView> views() {
        return entries.values().stream().map(ModelEntry::view).toList();
    }

    public synchronized Optional<ModelView> view(String id) {
        return Optional.ofNullable(entries.get(id)).map(ModelEntry::view);
    }

    /** The model to take where nobody says which: the one configured, or the first of the first place that works. */
    public synchronized Optional<String> standard() {
        return standard.or(() -> entries.values().stream()
                .filter(entry -> entry.fault() == null)
                .min(Comparator.comparingInt(this::place))
                .map(ModelEntry::id));
    }

    private int place(ModelEntry entry) {
        return places.indexOf(entry.usable().folder().getParent());
    }

    public synchronized Description find(String id) {
        return entry(id).usable();
    }

    public synchronized String checksum(String id) {
        return entry(id).checksum();
    }

    private ModelEntry entry(String id) {
        ModelEntry entry = entries.get(id);
        if (entry == null) {
            throw Refusal.ofField(
                    ProblemCode.UNKNOWN_MODEL,
                    "model",
                    "There is no model %s here; there are %s.".formatted(id, entries.keySet()));
        }
        return entry;
    }

    public static List<Style> styles(Description description) {
        return description.styles().values().stream()
                .map(style -> new Style(style.name(), style.file()))
                .toList();
    }

    /** Opens the model if it is not, and closes others that nobody uses, longest unused first, if memory is needed. */
    public Loan take(String id) {
        ModelEntry entry = reserve(id);
        try {
            return new Loan(entry, entry.open(() -> open(entry.usable())));
        } catch (RuntimeException fault) {
            giveBack(entry);
            throw fault;
        }
    }

    /** From here on the model's memory is counted; the opening itself, which may take long, holds nobody else up. */
    private synchronized ModelEntry reserve(String id) {
        ModelEntry entry = entry(id);
        entry.usable();
        if (!entry.takesMemory()) {
            makeRoom(entry);
        }
        entry.reserve(System.nanoTime());
        return entry;
    }

    private LocalModel open(Description description) {
        long begin = System.nanoTime();
        LocalModel model = LocalModel.open(engine, description.folder());
        LOG.log(
                Level.INFO,
                "Model opened, id={0} millis={1}",
                description.id(),
                (System.nanoTime() - begin) / 1_000_000);
        return model;
    }

    private void makeRoom(ModelEntry wanted) {
        if (wanted.memoryBytes() > budget) {
            throw new ModelFault("%s needs about %d MB, but models may use %d MB here"
                    .formatted(wanted.id(), wanted.memoryBytes() >> 20, budget >> 20));
        }
        List<ModelEntry> idle = new ArrayList<>(entries.values());
        idle.removeIf(entry -> !entry.isOpen() || !entry.isIdle());
        idle.sort(Comparator.comparingLong(ModelEntry::lastUsed));
        for (ModelEntry entry : idle) {
            if (memoryUsed() + wanted.memoryBytes() <= budget) {
                return;
            }
            entry.close();
            LOG.log(Level.INFO, "Model closed to make room, id={0}", entry.id());
        }
        if (memoryUsed() + wanted.memoryBytes() > budget) {
            throw new NoRoom();
        }
    }

    /** All open models are in use and leave no room for one more; it must wait until one of them is given back. */
    public static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private synchronized void giveBack(ModelEntry entry) {
        entry.giveBack();
        if (entry.isIdle() && leaving.remove(entry)) {
            entry.close();
        }
    }

    public synchronized long memoryUsed() {
        return Stream.concat(entries.values().stream(), leaving.stream())
                .filter(ModelEntry::takesMemory)
                .mapToLong(ModelEntry::memoryBytes)
                .sum();
    }

    public long memoryBudget() {
        return budget;
    }

    @Override
    public synchronized void close() {
        entries.values().forEach(ModelEntry::close);
        leaving.forEach(ModelEntry::close);
    }
}
