package io.influencegen.worker.model;

import io.influencegen.worker.onnx.Feed;
import io.influencegen.worker.onnx.Graph;
import java.util.List;

/** A U-Net with the inputs of Stable Diffusion 1, 2 or XL. It takes one time for a whole batch. */
final class UnetDenoiser implements Denoiser {
    private final StyledGraph styled;
    private final int pixelsPerLatent;
    private final int channels;
    private final String output;

    UnetDenoiser(StyledGraph styled, int pixelsPerLatent, int channels) {
        this.styled = styled;
        this.pixelsPerLatent = pixelsPerLatent;
        Graph graph = styled.plain();
        graph.require("sample", "timestep", "encoder_hidden_states");
        this.channels = graph.fixed("sample", 1).orElse(channels);
        output = graph.output("out_sample", "sample_out", "output", "noise_pred");
    }

    @Override
    public void step(List<Canvas> canvases) {
        int rows = canvases.stream().mapToInt(Canvas::rows).sum();
        Canvas first = canvases.get(0);
        int high = first.size().height() / pixelsPerLatent;
        int wide = first.size().width() / pixelsPerLatent;
        StyledGraph.Ready ready = styled.ready(first.loras());
        try (Feed feed = ready.feed()) {
            feed.put("sample", Canvas.show(canvases), rows, channels, high, wide);
            time(ready.graph(), feed, first.time());
            TextRows.of(canvases, rows).feed(feed, "encoder_hidden_states", "text_embeds");
            feed.putIfTaken("time_ids", frames(first.size(), rows), rows, 6);
            Canvas.advance(canvases, ready.graph().run(feed, output)[0]);
        }
    }

    private static void time(Graph graph, Feed feed, float time) {
        if (graph.rank("timestep") == 0) {
            feed.put("timestep", new float[] {time});
        } else {
            feed.put("timestep", new float[] {time}, 1);
        }
    }

    /** SDXL wants to know the original size, the crop and the target size. */
    private static float[] frames(Size size, int rows) {
        float[] frames = new float[rows * 6];
        for (int i = 0; i < rows; i++) {
            frames[6 * i] = size.height();
            frames[6 * i + 1] = size.width();
            frames[6 * i + 4] = size.height();
            frames[6 * i + 5] = size.width();
        }
        return frames;
    }

    @Override
    public int latents(Size size) {
        return channels * tokens(size);
    }

    @Override
    public int tokens(Size size) {
        return size.width() / pixelsPerLatent * (size.height() / pixelsPerLatent);
    }

    @Override
    public boolean mixesSteps() {
        return false;
    }

    @Override
    public float[] planes(float[] latents, Size size) {
        return latents.clone();
    }

    @Override
    public StyledGraph graph() {
        return styled;
    }
}
