package io.influencegen.worker.model;

import io.influencegen.worker.model.Safetensors.Tensor;
import io.influencegen.worker.onnx.ModelFault;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A style: for each module it touches two thin matrices, whose product is added to the weights. Read from a safetensors file with
 * the names of PEFT ({@code lora_A}, {@code lora_B}) or kohya ({@code lora_down}, {@code lora_up}, {@code alpha}).
 */
final class Lora {
    private static final long LARGEST_FILE = 256L << 20;
    private static final int HIGHEST_RANK = 1024;

    private final String file;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Lora(String file) {
        this.file = file;
    }

    /**
     * What is added to one module.
     *
     * @param down [rank, in]; {@code kernel} numbers for each where the module is a convolution
     * @param up [out, rank], already scaled by alpha / rank
     */
    record Part(float[] down, float[] up, int rank, int in, int out, int kernel) {
        /** Rows {@code from} to {@code to} of what comes out, for a module that an exporter has split. */
        Part rows(int from, int to) {
            float[] some = java.util.Arrays.copyOfRange(up, from * rank, to * rank);
            return new Part(down, some, rank, in, to - from, kernel);
        }
    }

    /** @param modules of the graph, to which the names of the file are fitted */
    static Lora read(Path path, Set<String> modules) {
        Lora lora = new Lora(String.valueOf(path.getFileName()));
        Map<String, Tensor> tensors = Safetensors.read(path, LARGEST_FILE);
        LoraNames names = new LoraNames(modules);
        Set<String> strange = new TreeSet<>();
        for (String name : tensors.keySet()) {
            LoraNames.downOf(name).ifPresent(stem -> {
                Part part = lora.part(tensors, name, stem);
                Map<String, Part> placed = names.place(stem, part);
                if (placed.isEmpty() && !LoraNames.isForTextEncoder(stem)) {
                    strange.add(stem);
                }
                lora.parts.putAll(placed);
            });
        }
        if (lora.parts.isEmpty()) {
            throw new ModelFault(
                    tensors.isEmpty() || strange.isEmpty()
                            ? lora.file + " holds no style: no lora_A or lora_down in it"
                            : "%s is for another model: it has no module %s here"
                                    .formatted(lora.file, strange.iterator().next()));
        }
        return lora;
    }

    Map<String, Part> parts() {
        return parts;
    }

    private Part part(Map<String, Tensor> tensors, String downName, String stem) {
        Tensor down = tensors.get(downName);
        Tensor up = tensors.get(LoraNames.upOf(downName));
        if (up == null) {
            throw new ModelFault("%s has %s without its other half".formatted(file, downName));
        }
        if (down.shape().size() < 2
                || up.shape().size() < 2
                || !down.shape().get(0).equals(up.shape().get(1))) {
            throw new ModelFault(
                    "%s: %s has shape %s, which does not fit %s".formatted(file, stem, down.shape(), up.shape()));
        }
        int rank = down.shape().get(0);
        if (rank < 1 || rank > HIGHEST_RANK) {
            throw new ModelFault(
                    "%s: %s has rank %d, at most %d are possible".formatted(file, stem, rank, HIGHEST_RANK));
        }
        int kernel = down.shape().stream().skip(2).reduce(1, (a, b) -> a * b);
        Tensor alpha = tensors.get(stem + ".alpha");
        float scale = alpha == null || alpha.values().length == 0 ? 1 : alpha.values()[0] / rank;
        float[] scaled = up.values().clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scale;
        }
        return new Part(
                down.values(), scaled, rank, down.shape().get(1), up.shape().get(0), kernel);
    }
}
