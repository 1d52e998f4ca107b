package io.influencegen.worker.onnx;

/** A model, or a file that belongs to one, is not what it should be. The message names the fault for whoever can mend it. */
public final class ModelFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelFault(String message) {
        super(message);
    }

    public ModelFault(String message, Throwable cause) {
        super(message, cause);
    }
}
