package io.influencegen.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a worker answers and what it wants to hear: left in the data folder by whoever started one there. */
record WorkerAccess(String url, String secret) {
    static final String SECRET = "worker-secret";
    private static final String SECRET_VARIABLE = "INFLUENCEGEN_WORKER_SECRET";
    private static final String FILE = "worker/address";

    /** What workers of this data folder want to hear: what the environment says, or a secret of their own. */
    static String secretOf(Secret own) {
        return Optional.ofNullable(System.getenv(SECRET_VARIABLE))
                .filter(secret -> !secret.isBlank())
                .orElseGet(own::value);
    }

    void leaveIn(Path data) {
        try {
            Files.writeString(data.resolve(FILE), url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one last started in this folder, if any; whether it still runs it alone can say. */
    static Optional<WorkerAccess> in(DataOption data) {
        try {
            Path file = data.folder().resolve(FILE);
            return Files.exists(file)
                    ? Optional.of(new WorkerAccess(Files.readString(file).strip(), secretOf(data.secret(SECRET))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new LaunchFailure("The worker's address in %s cannot be read (%s).".formatted(data.folder(), e), e);
        }
    }
}
