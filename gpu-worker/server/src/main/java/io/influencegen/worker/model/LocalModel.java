package io.influencegen.worker.model;

import io.influencegen.worker.onnx.Engine;
import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.picture.Raster;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that this worker runs by itself. {@link #begin}, {@link #decode} and {@link #preview} may be called from any thread,
 * {@link #step} and {@link #close} only from the one that steps.
 */
public final class LocalModel implements AutoCloseable {
    private static final float TRUE_GUIDANCE_BESIDE_DISTILLED = 4;

    private final TextReader text;
    private final LatentDecoder decoder;
    private final Denoiser denoiser;
    private final Schedule schedule;
    private final PromptCache prompts;
    private final LoraShelf shelf;
    private final boolean distilled;

    private LocalModel(Path folder, TextReader text, LatentDecoder decoder, Denoiser denoiser) {
        this.text = text;
        this.decoder = decoder;
        this.denoiser = denoiser;
        Settings told = Settings.readIfThere(folder.resolve("scheduler/scheduler_config.json"));
        schedule = Layout.of(folder).isTransformer() ? new FlowMatchEuler(told) : new EulerDiscrete(told);
        prompts = new PromptCache(text::read);
        distilled = denoiser.graph().plain().takes("guidance");
        shelf = new LoraShelf(denoiser.graph());
    }

    /** Opens every graph of the folder, or says what is wrong with it. */
    public static LocalModel open(Engine engine, Path folder) {
        Layout layout = Layout.of(folder);
        TextReader text = TextReader.open(engine, layout, folder);
        try {
            LatentDecoder decoder = new LatentDecoder(engine, folder, layout);
            StyledGraph graph = new StyledGraph(engine, folder.resolve(layout.denoiserFolder() + "/model.onnx"));
            Denoiser denoiser = layout.isTransformer()
                    ? new FluxDenoiser(graph, decoder.pixelsPerLatent())
                    : new UnetDenoiser(graph, decoder.pixelsPerLatent(), decoder.channels());
            return new LocalModel(folder, text, decoder, denoiser);
        } catch (ModelFault fault) {
            text.close();
            throw fault;
        }
    }

    /** An empty canvas with its noise and its prompts read. */
    public Canvas begin(Wish wish, List<Style> styles) {
        LoraSet loras = shelf.take(wish.weighted(), styles);
        boolean guided = distilled ? !wish.negativePrompt().isBlank() : wish.guidance() != 1;
        return new Canvas(
                schedule.plan(wish.steps(), denoiser.tokens(wish.size())),
                wish.size(),
                prompts.get(wish.prompt()),
                guided ? prompts.get(wish.negativePrompt()) : null,
                distilled && guided ? TRUE_GUIDANCE_BESIDE_DISTILLED : (float) wish.guidance(),
                loras,
                Noise.of(wish.seed(), denoiser.latents(wish.size())));
    }

    /** A style and the file that holds it. */
    public record Style(String name, Path file) {}

    /** Gives back what a canvas held. */
    public void end(Canvas canvas) {
        shelf.giveBack(canvas.loras());
    }

    /** What canvases must share to be stepped together. */
    public Object togetherness(Canvas canvas) {
        return List.of(
                canvas.size().width(),
                canvas.size().height(),
                canvas.loras().key(),
                denoiser.mixesSteps() ? -1 : canvas.steps() * 100_000 + canvas.step());
    }

    public void step(List<Canvas> canvases) {
        denoiser.step(canvases);
    }

    public Raster decode(Canvas canvas) {
        return decoder.decode(denoiser.planes(canvas.latents(), canvas.size()), canvas.size());
    }

    /** What the canvas is turning into; nothing before its first step. */
    public Raster preview(Canvas canvas) {
        return decoder.preview(denoiser.planes(canvas.clean(), canvas.size()), canvas.size());
    }

    /** Why styles cannot be laid over the model of a folder; those that can have no entry. */
    public static Map<Path, String> faultsOfStyles(Path folder, List<Path> styles) {
        Map<Path, String> faults = new HashMap<>();
        LoraGraph graph = null;
        for (Path style : styles) {
            try {
                if (graph == null) {
                    graph = LoraGraph.read(folder.resolve(Layout.of(folder).denoiserFolder() + "/model.onnx"));
                }
                LoraShelf.read(graph.modules(), style);
            } catch (ModelFault fault) {
                faults.put(style, fault.getMessage());
            }
        }
        return faults;
    }

    public List<String> unknownWords(String prompt) {
        return text.unknown(prompt);
    }

    @Override
    public void close() {
        text.close();
        decoder.close();
        shelf.close();
        denoiser.close();
    }
}
