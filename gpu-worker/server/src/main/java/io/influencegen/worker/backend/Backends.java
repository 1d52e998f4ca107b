package io.influencegen.worker.backend;

import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.picture.Raster;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.registry.Description;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Makes pictures with whatever system a model names, and tries again where that may help. */
public final class Backends {
    private static final Logger LOG = System.getLogger(Backends.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private Backends() {}

    /** How many pictures of this model may be made at once. */
    public static int concurrency(Description description) {
        return Place.of(description).concurrency();
    }

    public static Raster paint(Description description, Task task) throws InterruptedException {
        Place place = Place.of(description);
        Backend backend = backend(description.backendType(), place);
        Duration pause = FIRST_PAUSE;
        for (int tries = 0; ; tries++) {
            try {
                return backend.paint(task);
            } catch (Hiccup hiccup) {
                if (tries >= place.retries()) {
                    throw hiccup.refusal();
                }
                LOG.log(Level.INFO, "Trying again, model={0}: {1}", place.model(), hiccup.getMessage());
            } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException strange) {
                throw Refusal.of(
                        ProblemCode.BACKEND_FAULT,
                        "%s answered what its protocol does not know.".formatted(place.url()),
                        strange);
            }
            task.leaveIfCancelled();
            Thread.currentThread().join(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis()));
            pause = pause.multipliedBy(2);
        }
    }

    private static Backend backend(String type, Place place) {
        return switch (type) {
            case "comfyui" -> new ComfyUi(place);
            case "kserve", "triton" -> new KServe(place);
            case "torchserve" -> new TorchServe(place);
            case "tfserving" -> new TfServing(place);
            case "automatic1111" -> new Automatic1111(place);
            case "openai" -> new OpenAiImages(place);
            case "stability" -> new StabilityAi(place);
            default -> throw new ModelFault("there is no backend " + type);
        };
    }
}
