package io.influencegen.worker.model;

import io.influencegen.worker.onnx.Engine;
import io.influencegen.worker.onnx.Feed;
import io.influencegen.worker.onnx.Graph;
import io.influencegen.worker.onnx.GraphSource;
import io.influencegen.worker.picture.Raster;
import java.nio.file.Path;
import java.util.List;

/** Makes pixels of latents: all of them with the decoder's graph, or a few quickly with three sums. */
final class LatentDecoder implements AutoCloseable {
    private static final double FLUX_SCALE = 0.3611;
    private static final double FLUX_SHIFT = 0.1159;
    private static final double SD_SCALE = 0.18215;

    private final Graph graph;
    private final String output;
    private final int channels;
    private final int pixelsPerLatent;
    private final float scale;
    private final float shift;
    private final List<List<Double>> quick;

    LatentDecoder(Engine engine, Path folder, Layout layout) {
        Settings told = Settings.readIfThere(folder.resolve("vae_decoder/config.json"));
        graph = engine.openBeside(GraphSource.of(folder.resolve("vae_decoder/model.onnx")));
        graph.require("latent_sample");
        output = graph.output("sample", "decoded", "output");
        channels =
                graph.fixed("latent_sample", 1).orElse(told.whole("latent_channels", layout == Layout.FLUX ? 16 : 4));
        int blocks = told.numbers("block_out_channels").size();
        pixelsPerLatent = told.whole("downscale", blocks == 0 ? 8 : 1 << (blocks - 1));
        scale = (float) told.number("scaling_factor", layout == Layout.FLUX ? FLUX_SCALE : SD_SCALE);
        shift = (float) told.number("shift_factor", layout == Layout.FLUX ? FLUX_SHIFT : 0);
        quick = told.rows("preview_rgb");
    }

    int channels() {
        return channels;
    }

    int pixelsPerLatent() {
        return pixelsPerLatent;
    }

    Raster decode(float[] planes, Size size) {
        float[] scaled = new float[planes.length];
        for (int i = 0; i < planes.length; i++) {
            scaled[i] = planes[i] / scale + shift;
        }
        try (Feed feed = graph.feed()) {
            feed.put(
                    "latent_sample",
                    scaled,
                    1,
                    channels,
                    size.height() / pixelsPerLatent,
                    size.width() / pixelsPerLatent);
            float[] said = graph.run(feed, output)[0];
            return Raster.ofPlanes(said, size.width(), size.height());
        }
    }

    /** One pixel for each latent. */
    Raster preview(float[] planes, Size size) {
        int wide = size.width() / pixelsPerLatent;
        int high = size.height() / pixelsPerLatent;
        int area = wide * high;
        float[] colours = new float[3 * area];
        for (int colour = 0; colour < 3; colour++) {
            for (int i = 0; i < area; i++) {
                colours[colour * area + i] = quick.size() == channels + 1
                        ? mixed(planes, colour, i, area)
                        : planes[colour % channels * area + i] / 2;
            }
        }
        return Raster.ofPlanes(colours, wide, high);
    }

    private float mixed(float[] planes, int colour, int at, int area) {
        double sum = quick.get(channels).get(colour);
        for (int channel = 0; channel < channels; channel++) {
            sum += planes[channel * area + at] * quick.get(channel).get(colour);
        }
        return (float) sum;
    }

    @Override
    public void close() {
        graph.close();
    }
}
