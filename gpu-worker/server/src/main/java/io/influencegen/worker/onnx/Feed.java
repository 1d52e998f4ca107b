package io.influencegen.worker.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values for one run. Each is given as floats or whole numbers and turned into the type that the graph wants. */
public final class Feed implements AutoCloseable {
    private final OrtEnvironment environment;
    private final Graph graph;
    private final Map<String, OnnxTensor> tensors = new HashMap<>();
    private final List<OnnxTensor> own = new ArrayList<>();

    Feed(OrtEnvironment environment, Graph graph) {
        this.environment = environment;
        this.graph = graph;
    }

    Map<String, OnnxTensor> tensors() {
        return tensors;
    }

    public Feed put(String input, float[] values, long... shape) {
        OnnxTensor tensor = tensor(environment, graph, input, values, shape);
        tensors.put(input, tensor);
        own.add(tensor);
        return this;
    }

    /** A value that stays for many runs and belongs to somebody else. */
    public Feed lend(String input, Lasting value) {
        tensors.put(input, value.tensor());
        return this;
    }

    /** Puts it only where the graph asks for it. */
    public Feed putIfTaken(String input, float[] values, long... shape) {
        return graph.takes(input) ? put(input, values, shape) : this;
    }

    /** In the type that this input of the graph wants. */
    static OnnxTensor tensor(OrtEnvironment environment, Graph graph, String input, float[] values, long... shape) {
        try {
            return tensor(environment, graph.tensor(input).type, values, shape);
        } catch (OrtException e) {
            throw new ModelFault("%s cannot be fed (%s)".formatted(input, Engine.brief(e)), e);
        }
    }

    private static OnnxTensor tensor(
            OrtEnvironment environment, ai.onnxruntime.OnnxJavaType type, float[] values, long... shape)
            throws OrtException {
        switch (type) {
            case FLOAT -> {
                return OnnxTensor.createTensor(environment, direct(values), shape);
            }
            case FLOAT16 -> {
                return OnnxTensor.createTensor(
                        environment,
                        Fp16Conversions.convertFloatBufferToFp16Buffer(FloatBuffer.wrap(values)),
                        shape,
                        type);
            }
            case BFLOAT16 -> {
                return OnnxTensor.createTensor(
                        environment,
                        Fp16Conversions.convertFloatBufferToBf16Buffer(FloatBuffer.wrap(values)),
                        shape,
                        type);
            }
            case INT64 -> {
                var longs = bytes(values.length, Long.BYTES).asLongBuffer();
                for (float value : values) {
                    longs.put((long) value);
                }
                return OnnxTensor.createTensor(environment, longs.rewind(), shape);
            }
            case INT32 -> {
                var ints = bytes(values.length, Integer.BYTES).asIntBuffer();
                for (float value : values) {
                    ints.put((int) value);
                }
                return OnnxTensor.createTensor(environment, ints.rewind(), shape);
            }
            case DOUBLE -> {
                var doubles = bytes(values.length, Double.BYTES).asDoubleBuffer();
                for (float value : values) {
                    doubles.put(value);
                }
                return OnnxTensor.createTensor(environment, doubles.rewind(), shape);
            }
            default -> throw new ModelFault("inputs of type " + type + " are not supported");
        }
    }

    private static ByteBuffer bytes(int count, int size) {
        return ByteBuffer.allocateDirect(count * size).order(ByteOrder.nativeOrder());
    }

    private static FloatBuffer direct(float[] values) {
        return bytes(values.length, Float.BYTES).asFloatBuffer().put(values).rewind();
    }

    @Override
    public void close() {
        own.forEach(OnnxTensor::close);
    }
}
