package io.influencegen.worker.contract;

import java.util.List;

/**
 * A model of this worker. {@code backend} says who makes the pictures ({@code onnx}: the worker itself). A model with a fault is
 * listed, so that somebody can mend it, but refused.
 */
public record ModelView(
        String id,
        String name,
        String backend,
        String layout,
        String licence,
        String checksum,
        boolean loaded,
        long memoryBytes,
        List<SizeView> sizes,
        Range steps,
        Range guidance,
        Range loraStrength,
        int mostLoras,
        int longestSide,
        List<LoraView> loras,
        String fault) {
    public ModelView {
        sizes = List.copyOf(sizes);
        loras = List.copyOf(loras);
    }
}
