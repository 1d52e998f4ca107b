package io.influencegen.screening.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.screening.boundary.ScreeningError;
import io.influencegen.screening.control.ImportSteps.Version;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where files of lists lie while they are read, on the node that took them in. */
@ApplicationScoped
public class ImportRoom {
    public static final int LARGEST = 200 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    @Resource
    private ManagedExecutorService executor;

    /** The whole file, or none. */
    public Path keep(InputStream content) {
        try {
            Path file = Files.createTempFile("screening-list", ".csv");
            boolean kept = false;
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(content, out);
                kept = true;
            } finally {
                if (!kept) {
                    Files.deleteIfExists(file);
                }
            }
            return file;
        } catch (IOException e) {
            throw new DomainException(e, ScreeningError.SCREENING_FILE_BROKEN);
        }
    }

    /** Begins at once, and goes on when the caller is gone. */
    public void work(ImportSteps steps, Version version, Path file) {
        executor.execute(() -> {
            try {
                new ListImport(steps, version, file).run();
            } finally {
                drop(file);
            }
        });
    }

    public void clean(ImportSteps steps) {
        executor.execute(new ListImport(steps, null, null)::clean);
    }

    public void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream content, OutputStream out) throws IOException {
        byte[] piece = new byte[1 << 16];
        long total = 0;
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            total += read;
            if (total > LARGEST) {
                throw new DomainException(ScreeningError.SCREENING_FILE_TOO_LARGE, LARGEST / MEGABYTE);
            }
            out.write(piece, 0, read);
        }
    }
}
