package io.influencegen.reconciliation.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.testdb.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFoldersTest {
    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private ExportFolders folders;
    private Path folder;

    @BeforeEach
    void watch() throws IOException {
        folders = new ExportFolders(data.resolve("exports"), clock);
        assertThat(ready(), is(empty()));
        folder = data.resolve("exports/onfido");
    }

    @Test
    void aFileShouldCountOnceItStaysTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "id");
        assertThat(ready(), is(empty()));
        Files.writeString(file, "id,result");
        assertThat("it grew", ready(), is(empty()));
        assertThat(ready(), contains(file));
    }

    @Test
    void whatIsStillWrittenAndWhatLeadsElsewhereShouldBeLeftAlone() throws IOException {
        Path secret = Files.writeString(data.resolve("secret"), "key");
        Files.writeString(folder.resolve("b.csv.part"), "id");
        Files.writeString(folder.resolve(".hidden"), "id");
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        Files.createDirectory(folder.resolve("more"));
        ready();
        assertThat(ready(), is(empty()));
        assertThrows(IOException.class, () -> folders.open(folder.resolve("link.csv")));
    }

    @Test
    void aFolderThatLeadsElsewhereShouldNotBeUsed() throws IOException {
        Files.delete(folder.resolve("taken"));
        Files.createSymbolicLink(folder.resolve("taken"), data);
        assertThrows(IOException.class, this::ready);
    }

    @Test
    void theOldestShouldComeFirst() throws IOException {
        Path late = Files.writeString(folder.resolve("a.csv"), "1");
        Path early = Files.writeString(folder.resolve("b.csv"), "2");
        Files.setLastModifiedTime(early, java.nio.file.attribute.FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        ready();
        assertThat(ready(), contains(early, late));
    }

    @Test
    void takenAndRefusedFilesShouldLieBesideTheReasonUntilTheirTimeIsOver() throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), "1");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "2");
        folders.take(good);
        folders.refuse(bad, "There is nothing in it.");
        assertThat(names("taken"), contains("20261122T030000000Z-good.csv"));
        assertThat(names("refused"), contains("20261122T030000000Z-bad.csv", "20261122T030000000Z-bad.csv.why.txt"));
        assertThat(
                Files.readString(folder.resolve("refused/20261122T030000000Z-bad.csv.why.txt"))
                        .strip(),
                is("There is nothing in it."));
        Instant began = clock.instant();
        clock.advance(Duration.ofDays(30));
        assertThat(folders.forget(began, 100), is(0));
        assertThat(folders.forget(began.plusMillis(1), 2), is(2));
        assertThat(folders.forget(began.plusMillis(1), 100), is(1));
        assertThat(names("taken"), is(empty()));
    }

    private List<Path> ready() throws IOException {
        return folders.ready("onfido");
    }

    private List<String> names(String inside) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(inside))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
