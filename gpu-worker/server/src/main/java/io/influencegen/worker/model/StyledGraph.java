package io.influencegen.worker.model;

import io.influencegen.worker.model.LoraGraph.Module;
import io.influencegen.worker.onnx.Engine;
import io.influencegen.worker.onnx.Feed;
import io.influencegen.worker.onnx.Graph;
import io.influencegen.worker.onnx.GraphSource;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The denoising graph: as it is for pictures without a style, and a second time with inputs for styles once somebody wants one.
 * Only the thread that steps runs and closes it, so a graph is never closed under a run.
 */
final class StyledGraph implements AutoCloseable {
    private final Engine engine;
    private final Path file;
    private final Graph plain;
    private LoraGraph source;
    private Graph styled;
    private Map<String, Module> hooked = Map.of();

    StyledGraph(Engine engine, Path file) {
        this.engine = engine;
        this.file = file;
        plain = engine.open(GraphSource.of(file));
    }

    Graph plain() {
        return plain;
    }

    /** What styles can touch here. */
    synchronized LoraGraph source() {
        if (source == null) {
            source = LoraGraph.read(file);
        }
        return source;
    }

    /** The graph to run with this style, fed with it. */
    Ready ready(LoraSet loras) {
        if (loras.isEmpty()) {
            return new Ready(plain, plain.feed());
        }
        if (!hooked.keySet().containsAll(loras.modules())) {
            hook(loras.modules());
        }
        Feed feed = styled.feed();
        loras.feed(engine, styled, hooked, feed);
        return new Ready(styled, feed);
    }

    record Ready(Graph graph, Feed feed) {}

    private void hook(Set<String> more) {
        Set<String> all = new HashSet<>(hooked.keySet());
        all.addAll(more);
        Graph better = engine.open(new GraphSource(file, source().with(all)));
        if (styled != null) {
            styled.close();
        }
        styled = better;
        hooked = all.stream().collect(Collectors.toMap(Function.identity(), source().modules()::get));
    }

    @Override
    public void close() {
        plain.close();
        if (styled != null) {
            styled.close();
        }
    }
}
