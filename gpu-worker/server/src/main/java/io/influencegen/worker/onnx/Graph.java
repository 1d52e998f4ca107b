package io.influencegen.worker.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One open graph. Runs may overlap; {@link #close} must come after the last. */
public final class Graph implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String name;
    private final Map<String, TensorInfo> inputs = new LinkedHashMap<>();

    Graph(OrtEnvironment environment, OrtSession session, String name) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.name = name;
        for (NodeInfo input : session.getInputInfo().values()) {
            if (input.getInfo() instanceof TensorInfo tensor) {
                inputs.put(input.getName(), tensor);
            }
        }
    }

    public boolean takes(String input) {
        return inputs.containsKey(input);
    }

    public boolean gives(String output) {
        return session.getOutputNames().contains(output);
    }

    /** The first of these names that the graph gives; exporters do not agree on them. */
    public String output(String... names) {
        return List.of(names).stream()
                .filter(this::gives)
                .findFirst()
                .orElseThrow(() -> new ModelFault("%s gives %s, but one of %s is needed"
                        .formatted(this.name, session.getOutputNames(), List.of(names))));
    }

    /** The size of one dimension of an input, where the graph fixes it. */
    public Optional<Integer> fixed(String input, int dimension) {
        TensorInfo tensor = tensor(input);
        long[] shape = tensor.getShape();
        return dimension < shape.length && shape[dimension] > 0
                ? Optional.of(Math.toIntExact(shape[dimension]))
                : Optional.empty();
    }

    public int rank(String input) {
        return tensor(input).getShape().length;
    }

    public void require(String... names) {
        for (String input : names) {
            tensor(input);
        }
    }

    TensorInfo tensor(String input) {
        TensorInfo tensor = inputs.get(input);
        if (tensor == null) {
            throw new ModelFault("%s has no input %s, only %s".formatted(name, input, inputs.keySet()));
        }
        return tensor;
    }

    public Feed feed() {
        return new Feed(environment, this);
    }

    /** The named outputs as floats, row by row, in the order asked for. */
    public float[][] run(Feed feed, String... outputs) {
        try (OrtSession.Result result = session.run(feed.tensors(), Set.of(outputs))) {
            float[][] values = new float[outputs.length][];
            for (int i = 0; i < outputs.length; i++) {
                var buffer = ((OnnxTensor) result.get(outputs[i]).orElseThrow()).getFloatBuffer();
                values[i] = new float[buffer.remaining()];
                buffer.get(values[i]);
            }
            return values;
        } catch (OrtException e) {
            throw new ModelFault("%s failed (%s)".formatted(name, Engine.brief(e)), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelFault(name + " could not be closed", e);
        }
    }
}
