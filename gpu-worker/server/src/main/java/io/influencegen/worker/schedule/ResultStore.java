package io.influencegen.worker.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Finished pictures, one file each, whole or not at all. What an earlier run left is thrown away: its jobs are unknown. */
final class ResultStore {
    private final Path folder;

    ResultStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> left = Files.list(folder)) {
                left.forEach(ResultStore::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used", e);
        }
    }

    void write(String id, byte[] bytes) {
        Path part = folder.resolve(id + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + id + " could not be kept", e);
        }
    }

    InputStream open(String id) throws IOException {
        return Files.newInputStream(file(id));
    }

    void delete(String id) {
        delete(file(id));
    }

    private Path file(String id) {
        return folder.resolve(id + ".png");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
