package io.influencegen.worker.model;

import io.influencegen.worker.model.LocalModel.Style;
import io.influencegen.worker.model.LoraGraph.Module;
import io.influencegen.worker.model.LoraSet.Weighted;
import io.influencegen.worker.onnx.ModelFault;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sets of styles in use, and a few that were used lately. A set leaves when nobody holds it and room is needed. */
final class LoraShelf implements AutoCloseable {
    private static final int KEPT = 16;

    private final StyledGraph graph;
    private final Map<List<Weighted>, LoraSet> sets = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final Map<LoraSet, Integer> holders = new LinkedHashMap<>();

    LoraShelf(StyledGraph graph) {
        this.graph = graph;
    }

    synchronized LoraSet take(List<Weighted> wanted, List<Style> styles) {
        if (wanted.isEmpty()) {
            return LoraSet.NONE;
        }
        LoraSet set = sets.get(wanted);
        if (set == null) {
            set = new LoraSet(
                    wanted, wanted.stream().map(one -> read(one.name(), styles)).toList());
            sets.put(wanted, set);
        }
        holders.merge(set, 1, Integer::sum);
        return set;
    }

    private Lora read(String name, List<Style> styles) {
        Path file = styles.stream()
                .filter(style -> style.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ModelFault("There is no style " + name))
                .file();
        return read(graph.source().modules(), file);
    }

    static Lora read(Map<String, Module> modules, Path file) {
        Lora lora = Lora.read(file, modules.keySet());
        lora.parts().forEach((name, part) -> {
            Module module = modules.get(name);
            if (!module.fits(part)) {
                throw new ModelFault("%s: %s is %d to %d here, but the style has %d to %d"
                        .formatted(file.getFileName(), name, module.in(), module.out(), part.in(), part.out()));
            }
        });
        return lora;
    }

    /** Called by the thread that steps, so that nothing is closed under a run. */
    synchronized void giveBack(LoraSet set) {
        if (holders.computeIfPresent(set, (one, count) -> count == 1 ? null : count - 1) == null) {
            Iterator<LoraSet> oldest = sets.values().iterator();
            while (sets.size() > KEPT && oldest.hasNext()) {
                LoraSet candidate = oldest.next();
                if (!holders.containsKey(candidate)) {
                    oldest.remove();
                    candidate.close();
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        sets.values().forEach(LoraSet::close);
        sets.clear();
    }
}
