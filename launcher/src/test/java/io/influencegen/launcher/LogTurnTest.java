package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTurnTest {
    @TempDir
    private Path folder;

    @Test
    void ourLogShouldTurnOverWhenFullAndLoseNothing() throws IOException {
        LogFile log = new LogFile(new LogTurn(folder.resolve("portal.log"), 1));
        for (int number = 1; number <= 3; number++) {
            log.publish(new LogRecord(Level.INFO, "line " + number));
        }
        log.close();
        assertThat(names(), contains("portal-1.log", "portal-2.log", "portal-3.log", "portal.log"));
        for (int number = 1; number <= 3; number++) {
            String turned = Files.readString(folder.resolve("portal-" + (4 - number) + ".log"));
            assertThat(turned, containsString("line " + number));
            assertThat(turned.lines().count(), is(1L));
        }
        assertThat(Files.size(folder.resolve("portal.log")), is(0L));
    }

    @Test
    void aLogThatSomebodyElseKeepsOpenShouldBeEmptiedUnderThem() throws IOException {
        Path file = folder.resolve("worker.log");
        LogTurn turn = new LogTurn(file, 10);
        try (OutputStream child = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            child.write("before it was turned".getBytes(StandardCharsets.UTF_8));
            turn.byCopying();
            child.write("after".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.readString(folder.resolve("worker-1.log")), is("before it was turned"));
        assertThat(Files.readString(file), is("after"));
    }

    @Test
    void theOldestShouldGo() throws IOException {
        LogTurn turn = new LogTurn(folder.resolve("worker.log"), 1);
        for (int number = 1; number <= 6; number++) {
            Files.writeString(folder.resolve("worker.log"), "turn " + number);
            turn.byRenaming();
        }
        assertThat(names(), is(List.of("worker-1.log", "worker-2.log", "worker-3.log", "worker-4.log")));
        assertThat(Files.readString(folder.resolve("worker-4.log")), is("turn 3"));
    }

    @Test
    void onlyAFullLogShouldBeDue() throws IOException {
        LogTurn turn = new LogTurn(folder.resolve("worker.log"), 10);
        assertThat(turn.isDue(), is(false));
        Files.writeString(turn.file(), "123456789");
        assertThat(turn.isDue(), is(false));
        Files.writeString(turn.file(), "1234567890");
        assertThat(turn.isDue(), is(true));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
