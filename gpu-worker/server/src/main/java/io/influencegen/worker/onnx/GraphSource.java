package io.influencegen.worker.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.file.Path;

/** Where a graph comes from: a file, or bytes whose outside weights lie in a folder. */
public record GraphSource(Path file, byte[] changed) {
    private static final String WEIGHTS_FOLDER = "session.model_external_initializers_file_folder_path";

    public static GraphSource of(Path file) {
        return new GraphSource(file, null);
    }

    String name() {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    OrtSession open(OrtEnvironment environment, SessionOptions options) throws OrtException {
        if (changed == null) {
            return environment.createSession(file.toString(), options);
        }
        options.addConfigEntry(WEIGHTS_FOLDER, file.getParent().toString());
        return environment.createSession(changed, options);
    }
}
