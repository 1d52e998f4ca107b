package io.influencegen.worker.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Lays the runtime's native libraries into one lasting folder. Left alone, ONNX Runtime unpacks them into a new folder at each
 * start, and a killed process leaves it behind.
 */
final class NativeLibrary {
    private static final String PLACE = "onnxruntime.native.path";
    private static final String[] LIBRARIES = {"libonnxruntime.so", "libonnxruntime4j_jni.so"};

    private NativeLibrary() {}

    static void place() {
        String cache = System.getProperty("influencegen.worker.cache");
        if (cache == null || System.getProperty(PLACE) != null || !isLinuxOnAmd64()) {
            return;
        }
        System.setProperty("DJL_CACHE_DIR", cache);
        System.setProperty("ai.djl.offline", "true");
        Path folder = Path.of(
                cache, "onnxruntime-" + OrtEnvironment.class.getPackage().getImplementationVersion());
        try {
            Files.createDirectories(folder);
            for (String library : LIBRARIES) {
                unpack(library, folder.resolve(library));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", e);
        }
        System.setProperty(PLACE, folder.toString());
    }

    private static boolean isLinuxOnAmd64() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static void unpack(String library, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path part = Files.createTempFile(file.getParent(), library, ".part");
        try (InputStream in = OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/linux-x64/" + library)) {
            if (in == null) {
                throw new IOException(library + " is missing in the build");
            }
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
