package io.influencegen.worker.onnx;

import ai.onnxruntime.OnnxTensor;

/** A value that is fed to many runs, like the weights of a style. */
public final class Lasting implements AutoCloseable {
    private final OnnxTensor tensor;

    private Lasting(OnnxTensor tensor) {
        this.tensor = tensor;
    }

    /** In the type that this input of the graph wants. */
    public static Lasting of(Engine engine, Graph graph, String input, float[] values, long... shape) {
        return new Lasting(Feed.tensor(engine.environment(), graph, input, values, shape));
    }

    OnnxTensor tensor() {
        return tensor;
    }

    @Override
    public void close() {
        tensor.close();
    }
}
