package io.influencegen.worker.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/** ONNX Runtime on the best device of this machine: a CUDA GPU where build and driver have one, else the processor. */
public final class Engine {
    private static final Logger LOG = System.getLogger(Engine.class.getName());
    private static final Path NVIDIA_DRIVER = Path.of("/proc/driver/nvidia/version");

    private final OrtEnvironment environment;
    private final boolean cuda;
    private final int threads;

    private Engine(OrtEnvironment environment, boolean cuda, int threads) {
        this.environment = environment;
        this.cuda = cuda;
        this.threads = threads;
    }

    /** Starts it, with as many threads as one step may use on the processor. */
    public static Engine start(int threads) {
        NativeLibrary.place();
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "influencegen");
        Engine engine = new Engine(environment, cudaWorks(), threads);
        LOG.log(Level.INFO, "Engine started, device={0} threads={1}", engine.device(), threads);
        return engine;
    }

    /** Asked of the driver first: adding CUDA where none is takes seconds to fail. */
    private static boolean cudaWorks() {
        if (!Files.exists(NVIDIA_DRIVER)
                || !OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            return false;
        }
        try (SessionOptions options = new SessionOptions()) {
            options.addCUDA(0);
            return true;
        } catch (OrtException noCuda) {
            LOG.log(Level.WARNING, "A GPU is there but CUDA cannot be used: {0}", noCuda.getMessage());
            return false;
        }
    }

    public String device() {
        return cuda ? "cuda:0" : "cpu";
    }

    OrtEnvironment environment() {
        return environment;
    }

    /** For the work of every step: all threads. */
    public Graph open(GraphSource source) {
        return open(source, threads);
    }

    /** For work beside the steps (text, decoding), of which several may run at once. */
    public Graph openBeside(GraphSource source) {
        return open(source, 1);
    }

    private Graph open(GraphSource source, int with) {
        try (SessionOptions options = new SessionOptions()) {
            options.setOptimizationLevel(OptLevel.ALL_OPT);
            options.setIntraOpNumThreads(with);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            if (cuda) {
                options.addCUDA(0);
            }
            return new Graph(environment, source.open(environment, options), source.name());
        } catch (OrtException e) {
            throw new ModelFault("%s is not a graph that can be run (%s)".formatted(source.name(), brief(e)), e);
        }
    }

    static String brief(OrtException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").replaceAll("^Error code - ", "");
        return message.length() > 300 ? message.substring(0, 300) + "…" : message;
    }
}
