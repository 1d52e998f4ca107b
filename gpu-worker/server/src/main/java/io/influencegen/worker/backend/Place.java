package io.influencegen.worker.backend;

import io.influencegen.worker.model.Settings;
import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.registry.Description;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where a system is and how to treat it: the {@code backend} of a model's {@code influencegen.json}. Keys stand there by reference only. */
record Place(
        String model,
        Path folder,
        Settings settings,
        URI url,
        Optional<String> key,
        Duration timeout,
        int retries,
        int concurrency) {
    static Place of(Description description) {
        Settings settings = description.backend();
        return new Place(
                description.id(),
                description.folder(),
                settings,
                url(settings),
                key(settings, description.folder()),
                Duration.ofMillis((long) (1000 * settings.number("timeout_seconds", 300))),
                settings.whole("retries", 2),
                Math.max(1, settings.whole("concurrency", 1)));
    }

    private static URI url(Settings settings) {
        String told = settings.text("url").orElseThrow(() -> new ModelFault(settings.place() + " has no url"));
        try {
            URI url = URI.create(told.replaceAll("/+$", ""));
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new ModelFault("%s: %s is no address".formatted(settings.place(), told), unreadable);
        }
        throw new ModelFault("%s: %s is no http or https address".formatted(settings.place(), told));
    }

    private static Optional<String> key(Settings settings, Path folder) {
        Optional<String> variable = settings.text("key_variable");
        if (variable.isPresent()) {
            return Optional.of(Optional.ofNullable(System.getenv(variable.get()))
                    .orElseThrow(() -> new ModelFault(
                            "the variable %s, which should hold the key, is not set".formatted(variable.get()))));
        }
        return settings.text("key_file").map(file -> {
            try {
                return Files.readString(folder.resolve(file)).strip();
            } catch (IOException e) {
                throw new ModelFault("the key cannot be read from " + file, e);
            }
        });
    }

    /** The name the system knows the model by. */
    String remoteModel() {
        return settings.text("model").orElse(model);
    }
}
