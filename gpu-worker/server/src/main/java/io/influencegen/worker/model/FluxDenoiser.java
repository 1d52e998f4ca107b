package io.influencegen.worker.model;

import io.influencegen.worker.onnx.Feed;
import io.influencegen.worker.onnx.Graph;
import java.util.List;

/** A transformer with the inputs of FLUX: latents packed two by two into tokens, with the place of each. */
final class FluxDenoiser implements Denoiser {
    private final StyledGraph styled;
    private final int pixelsPerToken;
    private final int channels;
    private final String output;

    /** @param pixelsPerLatent how many pixels the decoder makes of one latent, along a side */
    FluxDenoiser(StyledGraph styled, int pixelsPerLatent) {
        this.styled = styled;
        pixelsPerToken = 2 * pixelsPerLatent;
        Graph graph = styled.plain();
        graph.require("hidden_states", "encoder_hidden_states", "pooled_projections", "timestep", "img_ids", "txt_ids");
        channels = graph.fixed("hidden_states", 2)
                .orElseThrow(() -> new io.influencegen.worker.onnx.ModelFault(
                        "the transformer does not say how many numbers a token has"));
        output = graph.output("out_hidden_states", "latent", "sample", "output");
    }

    @Override
    public void step(List<Canvas> canvases) {
        int rows = canvases.stream().mapToInt(Canvas::rows).sum();
        Canvas first = canvases.get(0);
        int tokens = tokens(first.size());
        float[] times = new float[rows];
        float[] guidance = new float[rows];
        int row = 0;
        for (Canvas canvas : canvases) {
            for (int i = 0; i < canvas.rows(); i++, row++) {
                times[row] = canvas.time();
                guidance[row] = canvas.guidance();
            }
        }
        StyledGraph.Ready ready = styled.ready(first.loras());
        try (Feed feed = ready.feed()) {
            feed.put("hidden_states", Canvas.show(canvases), rows, tokens, channels)
                    .put("timestep", times, rows)
                    .putIfTaken("guidance", guidance, rows);
            TextRows.of(canvases, rows).feed(feed, "encoder_hidden_states", "pooled_projections");
            places(ready.graph(), feed, first);
            Canvas.advance(canvases, ready.graph().run(feed, output)[0]);
        }
    }

    /** The row and column of each token. Older exports want them once for each picture of a batch. */
    private void places(Graph graph, Feed feed, Canvas canvas) {
        int wide = canvas.size().width() / pixelsPerToken;
        int tokens = tokens(canvas.size());
        float[] places = new float[tokens * 3];
        for (int i = 0; i < tokens; i++) {
            places[3 * i + 1] = (float) Math.floorDiv(i, wide);
            places[3 * i + 2] = i % wide;
        }
        float[] text = new float[canvas.textTokens() * 3];
        if (graph.rank("img_ids") == 3) {
            feed.put("img_ids", places, 1, tokens, 3).put("txt_ids", text, 1, canvas.textTokens(), 3);
        } else {
            feed.put("img_ids", places, tokens, 3).put("txt_ids", text, canvas.textTokens(), 3);
        }
    }

    @Override
    public int latents(Size size) {
        return tokens(size) * channels;
    }

    @Override
    public int tokens(Size size) {
        return size.width() / pixelsPerToken * (size.height() / pixelsPerToken);
    }

    @Override
    public boolean mixesSteps() {
        return true;
    }

    @Override
    public float[] planes(float[] latents, Size size) {
        int wide = size.width() / pixelsPerToken;
        int high = size.height() / pixelsPerToken;
        float[] planes = new float[latents.length];
        for (int channel = 0; channel < channels / 4; channel++) {
            for (int y = 0; y < 2 * high; y++) {
                for (int x = 0; x < 2 * wide; x++) {
                    int token = y / 2 * wide + x / 2;
                    planes[(channel * 2 * high + y) * 2 * wide + x] =
                            latents[token * channels + 4 * channel + 2 * (y & 1) + (x & 1)];
                }
            }
        }
        return planes;
    }

    @Override
    public StyledGraph graph() {
        return styled;
    }
}
