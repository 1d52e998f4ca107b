package io.influencegen.storage.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** What every place for bytes promises. */
interface ObjectBackendContract {
    String HERE = "ab".repeat(32);
    String THERE = "cd".repeat(32);

    ObjectBackend backend();

    @Test
    default void whatWasKeptShouldComeBack() throws IOException {
        keep(HERE, "content");
        keep(THERE, "");
        assertThat(read(HERE), is("content"));
        assertThat(read(THERE), is(""));
    }

    @Test
    default void whatWasNotKeptShouldLeaveNothing() throws IOException {
        try (ObjectBackend.Upload upload = backend().begin()) {
            upload.stream().write("half".getBytes(UTF_8));
        }
        assertThrows(NoSuchFileException.class, () -> read(HERE));
    }

    @Test
    default void theLastKeptShouldWin() throws IOException {
        keep(HERE, "first");
        keep(HERE, "second");
        assertThat(read(HERE), is("second"));
    }

    /** Somebody reads while somebody else puts the same. */
    @Test
    default void aReaderShouldFinishWhatItBegan() throws IOException {
        keep(HERE, "first");
        try (InputStream reading = backend().open(HERE)) {
            assertThat((char) reading.read(), is('f'));
            keep(HERE, "second");
            assertThat(new String(reading.readAllBytes(), UTF_8), is("irst"));
        }
    }

    @Test
    default void deletingShouldSayWhetherThereWasSomething() throws IOException {
        keep(HERE, "content");
        assertThat(backend().delete(HERE), is(true));
        assertThat(backend().delete(HERE), is(false));
        assertThrows(NoSuchFileException.class, () -> read(HERE));
    }

    @Test
    default void aHealthyPlaceShouldSayItCanBeWritten() {
        assertThat(backend().health().writable(), is(true));
    }

    private void keep(String location, String content) throws IOException {
        try (ObjectBackend.Upload upload = backend().begin()) {
            upload.stream().write(content.getBytes(UTF_8));
            upload.keepAs(location);
        }
    }

    private String read(String location) throws IOException {
        try (InputStream content = backend().open(location)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
