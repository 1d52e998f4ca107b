package io.influencegen.worker.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this worker is set up: {@code influencegen.worker.*}. */
@ApplicationScoped
public class WorkerConfiguration {
    @Inject
    @ConfigProperty(name = "influencegen.worker.models")
    private Optional<String> models;

    @Inject
    @ConfigProperty(name = "influencegen.worker.standard-model")
    private Optional<String> standardModel;

    @Inject
    @ConfigProperty(name = "influencegen.worker.results")
    private Optional<String> results;

    @Inject
    @ConfigProperty(name = "influencegen.worker.secret")
    private Optional<String> secret;

    @Inject
    @ConfigProperty(name = "influencegen.worker.secret-file")
    private Optional<String> secretFile;

    @Inject
    @ConfigProperty(name = "influencegen.worker.queue-capacity", defaultValue = "1024")
    private int queueCapacity;

    @Inject
    @ConfigProperty(name = "influencegen.worker.largest-batch", defaultValue = "8")
    private int largestBatch;

    @Inject
    @ConfigProperty(name = "influencegen.worker.threads")
    private Optional<Integer> threads;

    @Inject
    @ConfigProperty(name = "influencegen.worker.memory-megabytes")
    private Optional<Long> memory;

    @Inject
    @ConfigProperty(name = "influencegen.worker.kept-results", defaultValue = "2000")
    private int keptResults;

    @Inject
    @ConfigProperty(name = "influencegen.worker.keep", defaultValue = "PT15M")
    private Duration keep;

    @Inject
    @ConfigProperty(name = "influencegen.worker.drain", defaultValue = "PT8S")
    private Duration drain;

    @Inject
    @ConfigProperty(name = "influencegen.worker.listeners", defaultValue = "64")
    private int listeners;

    List<Path> models() {
        return Stream.of(models.orElse("").split(",", -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder.strip()))
                .toList();
    }

    Optional<String> standardModel() {
        return standardModel;
    }

    Path results() {
        return results.map(Path::of)
                .orElse(Path.of(System.getProperty("java.io.tmpdir"), "influencegen-worker-results"));
    }

    /** What callers must know, if anything: without it only callers on this machine are let in. */
    Optional<String> secret() {
        return secret.or(() -> secretFile.map(Path::of).map(WorkerConfiguration::read))
                .filter(text -> !text.isBlank());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("influencegen.worker.secret-file cannot be read: " + file, e);
        }
    }

    int queueCapacity() {
        return atLeast("queue-capacity", queueCapacity, 1);
    }

    int largestBatch() {
        return atLeast("largest-batch", largestBatch, 1);
    }

    int threads() {
        return atLeast("threads", threads.orElse(Runtime.getRuntime().availableProcessors()), 1);
    }

    Optional<Long> memory() {
        return memory.map(megabytes -> megabytes << 20);
    }

    int keptResults() {
        return atLeast("kept-results", keptResults, 1);
    }

    Duration keep() {
        return keep;
    }

    Duration drain() {
        return drain;
    }

    int listeners() {
        return atLeast("listeners", listeners, 1);
    }

    private static int atLeast(String key, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "influencegen.worker.%s is %d, but must be at least %d".formatted(key, value, least));
        }
        return value;
    }
}
