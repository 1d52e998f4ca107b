package io.influencegen.worker.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.influencegen.worker.onnx.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A graph that can be given inputs for styles: beside each module that a style touches, {@code x·down·up} is added to what comes
 * out, and both matrices are inputs of any rank. One graph so serves every style and strength.
 */
final class LoraGraph {
    private static final Pattern BY_NODE = Pattern.compile("/?(.+)/(?:MatMul|Gemm|Conv)(?:_\\d+)?");
    private static final Set<String> PASSED_THROUGH = Set.of("Cast", "Transpose", "Identity");
    private static final int MOST_CHANGED = 1 << 30;

    private final ModelProto model;
    private final Map<String, TensorProto> weights = new HashMap<>();
    private final Map<String, NodeProto> makers = new HashMap<>();
    private final Map<String, Module> modules = new LinkedHashMap<>();

    private LoraGraph(ModelProto model) {
        this.model = model;
        model.getGraph().getInitializerList().forEach(weight -> weights.put(weight.getName(), weight));
        model.getGraph().getNodeList().forEach(node -> node.getOutputList().forEach(out -> makers.put(out, node)));
        List<NodeProto> nodes = model.getGraph().getNodeList();
        for (int i = 0; i < nodes.size(); i++) {
            int place = i;
            module(nodes.get(i)).ifPresent(module -> modules.putIfAbsent(module.name, module.at(place)));
        }
    }

    /** A weighted node. {@code type} is that of the numbers it works with. */
    record Module(String name, int place, boolean isConvolution, int in, int out, int kernel, int type) {
        Module at(int node) {
            return new Module(name, node, isConvolution, in, out, kernel, type);
        }

        String down() {
            return "lora." + name + ".down";
        }

        String up() {
            return "lora." + name + ".up";
        }

        boolean fits(Lora.Part part) {
            return part.in() == in && part.out() == out && part.kernel() == kernel;
        }
    }

    static LoraGraph read(Path file) {
        try {
            if (Files.size(file) > MOST_CHANGED) {
                throw new ModelFault(
                        "%s is too large to take styles; export it with outside weights".formatted(file.getFileName()));
            }
            return new LoraGraph(ModelProto.parseFrom(Files.readAllBytes(file)));
        } catch (InvalidProtocolBufferException e) {
            throw new ModelFault(file.getFileName() + " is no ONNX graph", e);
        } catch (IOException e) {
            throw new ModelFault("%s cannot be read (%s)".formatted(file.getFileName(), e), e);
        }
    }

    Map<String, Module> modules() {
        return modules;
    }

    /** The graph with inputs for styles that touch these modules. */
    byte[] with(Set<String> touched) {
        GraphProto.Builder graph = model.getGraph().toBuilder().clearNode();
        Map<Integer, Module> places = new HashMap<>();
        touched.forEach(name -> places.put(modules.get(name).place(), modules.get(name)));
        List<NodeProto> nodes = model.getGraph().getNodeList();
        for (int i = 0; i < nodes.size(); i++) {
            if (places.containsKey(i)) {
                hook(graph, nodes.get(i), places.get(i));
            } else {
                graph.addNode(nodes.get(i));
            }
        }
        return model.toBuilder().setGraph(graph).build().toByteArray();
    }

    private static void hook(GraphProto.Builder graph, NodeProto node, Module module) {
        String out = node.getOutput(0);
        String plain = out + ".plain";
        String thin = out + ".thin";
        String style = out + ".style";
        if (module.isConvolution) {
            int side = (int) Math.round(Math.sqrt(module.kernel));
            graph.addInput(input(module.down(), module.type, "rank", module.in, side, side));
            graph.addInput(input(module.up(), module.type, module.out, "rank", 1, 1));
        } else {
            graph.addInput(input(module.down(), module.type, module.in, "rank"));
            graph.addInput(input(module.up(), module.type, "rank", module.out));
        }
        graph.addNode(node.toBuilder().setOutput(0, plain));
        NodeProto.Builder first =
                node("down", module.isConvolution ? "Conv" : "MatMul", out, thin, node.getInput(0), module.down());
        graph.addNode(module.isConvolution ? first.addAllAttribute(node.getAttributeList()) : first);
        graph.addNode(node("up", module.isConvolution ? "Conv" : "MatMul", out, style, thin, module.up()));
        graph.addNode(node("add", "Add", out, out, plain, style));
    }

    private static NodeProto.Builder node(String part, String type, String at, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setName("lora." + part + "." + at)
                .setOpType(type)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    private static ValueInfoProto input(String name, int type, Object... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        for (Object size : shape) {
            dimensions.addDim(
                    size instanceof String free
                            ? TensorShapeProto.Dimension.newBuilder().setDimParam(name + "." + free)
                            : TensorShapeProto.Dimension.newBuilder().setDimValue((Integer) size));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(type).setShape(dimensions)))
                .build();
    }

    private Optional<Module> module(NodeProto node) {
        if (!Set.of("MatMul", "Gemm", "Conv").contains(node.getOpType()) || node.getInputCount() < 2) {
            return Optional.empty();
        }
        boolean convolution = node.getOpType().equals("Conv");
        Weight weight = weight(node.getInput(1), node.getOpType().equals("Gemm") && flag(node, "transB"));
        if (weight == null || weight.tensor.getDimsCount() != (convolution ? 4 : 2) || flag(node, "transA")) {
            return Optional.empty();
        }
        int first = Math.toIntExact(weight.tensor.getDims(0));
        int second = Math.toIntExact(weight.tensor.getDims(1));
        boolean outFirst = convolution || weight.turned;
        int kernel = convolution ? Math.toIntExact(weight.tensor.getDims(2) * weight.tensor.getDims(3)) : 1;
        return name(node, weight.tensor.getName())
                .map(name -> new Module(
                        name,
                        0,
                        convolution,
                        outFirst ? second : first,
                        outFirst ? first : second,
                        kernel,
                        weight.type));
    }

    /** Exporters keep a module's name with its weight, or only with its node. */
    private static Optional<String> name(NodeProto node, String weight) {
        if (weight.endsWith(".weight")) {
            return Optional.of(weight.substring(0, weight.length() - ".weight".length()));
        }
        Matcher matcher = BY_NODE.matcher(node.getName());
        return matcher.matches() ? Optional.of(matcher.group(1).replace('/', '.')) : Optional.empty();
    }

    /** @param turned whether the stored tensor is [out, in] as seen by the node */
    private record Weight(TensorProto tensor, boolean turned, int type) {}

    private Weight weight(String name, boolean turned) {
        boolean nowTurned = turned;
        String at = name;
        int type = 0;
        while (!weights.containsKey(at)) {
            NodeProto maker = makers.get(at);
            if (maker == null || !PASSED_THROUGH.contains(maker.getOpType())) {
                return null;
            }
            if (maker.getOpType().equals("Transpose")) {
                nowTurned = !nowTurned;
            }
            if (maker.getOpType().equals("Cast") && type == 0) {
                type = (int) attribute(maker, "to");
            }
            at = maker.getInput(0);
        }
        return new Weight(
                weights.get(at), nowTurned, type == 0 ? weights.get(at).getDataType() : type);
    }

    private static boolean flag(NodeProto node, String name) {
        return attribute(node, name) != 0;
    }

    private static long attribute(NodeProto node, String name) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .mapToLong(AttributeProto::getI)
                .findFirst()
                .orElse(0);
    }
}
