package io.influencegen.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Bounds a log: {@code name.log} becomes {@code name-1.log} when it is full, that one {@code name-2.log}, and the oldest goes. */
final class LogTurn {
    private static final long FULL = 20L * 1024 * 1024;
    private static final int OLD_ONES = 4;

    private final Path file;
    private final long full;

    LogTurn(Path file) {
        this(file, FULL);
    }

    LogTurn(Path file, long full) {
        this.file = file;
        this.full = full;
    }

    Path file() {
        return file;
    }

    boolean isDue() throws IOException {
        return Files.exists(file) && Files.size(file) >= full;
    }

    /** For a writer that opens the file anew. */
    void byRenaming() throws IOException {
        makeRoom();
        Files.move(file, old(1), StandardCopyOption.REPLACE_EXISTING);
    }

    /** For a writer that keeps the file open and appends; what it writes between copying and emptying is lost. */
    void byCopying() throws IOException {
        makeRoom();
        Files.copy(file, old(1), StandardCopyOption.REPLACE_EXISTING);
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                .close();
    }

    private void makeRoom() throws IOException {
        for (int number = OLD_ONES; number > 1; number--) {
            if (Files.exists(old(number - 1))) {
                Files.move(old(number - 1), old(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path old(int number) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("\\.log$", "-" + number + ".log"));
    }
}
