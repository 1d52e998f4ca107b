package io.influencegen.storage.control;

import static io.influencegen.storage.boundary.StorageError.STORAGE_FULL;
import static io.influencegen.storage.boundary.StorageError.STORAGE_UNAVAILABLE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBackendTest implements ObjectBackendContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Override
    public ObjectBackend backend() {
        return new FileBackend(folder, "one");
    }

    @Test
    void anUploadShouldLeaveNoTemporaryFile() throws IOException {
        whatWasKeptShouldComeBack();
        whatWasNotKeptShouldLeaveNothingElse();
        assertThat(incoming(), is(empty()));
    }

    private void whatWasNotKeptShouldLeaveNothingElse() throws IOException {
        try (ObjectBackend.Upload upload = backend().begin()) {
            upload.stream().write(1);
        }
    }

    @Test
    void objectsShouldBeSpreadOverFolders() throws IOException {
        whatWasKeptShouldComeBack();
        assertThat(Files.exists(folder.resolve("ab/ab").resolve(HERE)), is(true));
    }

    /** What this node left is dead when it starts; what another left may still be growing, for a day. */
    @Test
    void aStartShouldRemoveWhatDeadUploadsLeft() throws IOException {
        Files.createDirectories(folder.resolve("incoming"));
        leave("one-1", Duration.ZERO);
        leave("two-1", Duration.ofHours(1));
        leave("two-2", Duration.ofHours(25));
        backend().sweep(NOW);
        assertThat(incoming(), contains("two-1"));
    }

    @Test
    void freeSpaceShouldBeKnown() {
        assertThat(backend().health().freeBytes(), is(greaterThan(0L)));
    }

    @Test
    void aPlaceThatIsNoFolderShouldSaySo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(new FileBackend(file, "one").health().writable(), is(false));
    }

    /** The device is real and always full. */
    @Test
    void aFullDiskShouldBeCalledSo() {
        IOException full = assertThrows(IOException.class, () -> {
            try (OutputStream out = new FileOutputStream("/dev/full")) {
                out.write(1);
            }
        });
        assertThat(StorageProblem.of(full).code(), is(STORAGE_FULL));
        assertThat(StorageProblem.of(new IOException("Input/output error")).code(), is(STORAGE_UNAVAILABLE));
    }

    private void leave(String name, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve("incoming").resolve(name), "half");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    private List<String> incoming() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("incoming"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
