package io.influencegen.worker.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;

/** A value that is fed to many runs, like the weights of a style. */
public final class Lasting implements AutoCloseable {
    private final OnnxTensor tensor;

    private Lasting(OnnxTensor tensor) {
        this.tensor = tensor;
    }

    /** In the type that this input of the graph wants. */
    public static Lasting of(Engine engine, Graph graph, String input, float[] values, long... shape) {
        try {
            return new Lasting(Feed.tensor(engine.environment(), graph.tensor(input).type, values, shape));
        } catch (OrtException e) {
            throw new ModelFault("%s cannot be fed (%s)".formatted(input, Engine.brief(e)), e);
        }
    }

    OnnxTensor tensor() {
        return tensor;
    }

    @Override
    public void close() {
        tensor.close();
    }
}
