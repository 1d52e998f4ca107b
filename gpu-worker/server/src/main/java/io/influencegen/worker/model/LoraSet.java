package io.influencegen.worker.model;

import io.influencegen.worker.model.Lora.Part;
import io.influencegen.worker.model.LoraGraph.Module;
import io.influencegen.worker.onnx.Engine;
import io.influencegen.worker.onnx.Feed;
import io.influencegen.worker.onnx.Graph;
import io.influencegen.worker.onnx.Lasting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Styles with their strengths, side by side along the rank: what a batch shares. The empty set is the model as it is. */
final class LoraSet implements AutoCloseable {
    static final LoraSet NONE = new LoraSet(List.of(), List.of());

    private final List<Weighted> key;
    private final List<Lora> loras;
    private final Map<String, Lasting> values = new HashMap<>();
    private Graph fedTo;

    LoraSet(List<Weighted> key, List<Lora> loras) {
        this.key = List.copyOf(key);
        this.loras = List.copyOf(loras);
    }

    /** A style by name and how strongly it is laid on. */
    record Weighted(String name, float strength) {}

    boolean isEmpty() {
        return key.isEmpty();
    }

    List<Weighted> key() {
        return key;
    }

    Set<String> modules() {
        Set<String> names = new HashSet<>();
        loras.forEach(lora -> names.addAll(lora.parts().keySet()));
        return names;
    }

    /** Feeds every module of the graph that can take styles; one that these do not touch gets nothing of rank one. */
    void feed(Engine engine, Graph graph, Map<String, Module> hooked, Feed feed) {
        if (fedTo != graph) {
            close();
            hooked.values().forEach(module -> make(engine, graph, module));
            fedTo = graph;
        }
        values.forEach(feed::lend);
    }

    private void make(Engine engine, Graph graph, Module module) {
        List<Part> parts = new ArrayList<>();
        List<Float> strengths = new ArrayList<>();
        for (int i = 0; i < loras.size(); i++) {
            Part part = loras.get(i).parts().get(module.name());
            if (part != null) {
                parts.add(part);
                strengths.add(key.get(i).strength());
            }
        }
        int rank = Math.max(1, parts.stream().mapToInt(Part::rank).sum());
        int in = module.in() * module.kernel();
        float[] down = new float[rank * in];
        float[] up = new float[rank * module.out()];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            lay(parts.get(i), strengths.get(i), module, rank, at, down, up);
            at += parts.get(i).rank();
        }
        int side = (int) Math.round(Math.sqrt(module.kernel()));
        long[] downShape = module.isConvolution() ? shape(rank, module.in(), side, side) : shape(module.in(), rank);
        long[] upShape = module.isConvolution() ? shape(module.out(), rank, 1, 1) : shape(rank, module.out());
        values.put(module.down(), Lasting.of(engine, graph, module.down(), down, downShape));
        values.put(module.up(), Lasting.of(engine, graph, module.up(), up, upShape));
    }

    /** A convolution keeps the files' [rank, in] and [out, rank]; a product of matrices wants both turned. */
    private static void lay(Part part, float strength, Module module, int rank, int at, float[] down, float[] up) {
        int in = module.in() * module.kernel();
        for (int r = 0; r < part.rank(); r++) {
            for (int i = 0; i < in; i++) {
                down[module.isConvolution() ? (at + r) * in + i : i * rank + at + r] = part.down()[r * in + i];
            }
            for (int o = 0; o < part.out(); o++) {
                float value = strength * part.up()[o * part.rank() + r];
                up[module.isConvolution() ? o * rank + at + r : (at + r) * part.out() + o] = value;
            }
        }
    }

    private static long[] shape(long... sizes) {
        return sizes;
    }

    @Override
    public void close() {
        values.values().forEach(Lasting::close);
        values.clear();
        fedTo = null;
    }
}
