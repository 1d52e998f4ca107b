package io.influencegen.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code postmaster.pid} in a cluster says about the server that wrote it: gone, still ours, or a number that went to a stranger. */
final class Postmaster {
    private final Path cluster;

    Postmaster(Path cluster) {
        this.cluster = cluster;
    }

    /** True for a server on this very cluster; a stranger that got its number after a restart of the machine is none. */
    boolean runs() {
        return pid() != 0 && isOurs(pid());
    }

    /** Returns once no server runs, however it ended. */
    void awaitEnd() {
        ProcessHandle.of(pid()).ifPresent(server -> server.onExit().join());
    }

    /**
     * PostgreSQL itself passes over the note of a dead process, but takes any living one with that number for itself and would
     * never start. Only such a note is taken away; the others guard the data.
     */
    void forgetStranger() throws IOException {
        long pid = pid();
        if (pid != 0 && ProcessHandle.of(pid).isPresent() && !isOurs(pid)) {
            Files.delete(note());
        }
    }

    private Path note() {
        return cluster.resolve("postmaster.pid");
    }

    private long pid() {
        try {
            String first =
                    Files.readString(note()).lines().findFirst().orElse("").strip();
            return first.matches("\\d{1,9}") ? Long.parseLong(first) : 0;
        } catch (IOException none) {
            return 0;
        }
    }

    private boolean isOurs(long pid) {
        try {
            String words =
                    Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            String folder =
                    new String(cluster.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return words.contains("\0-D\0" + folder + "\0");
        } catch (IOException gone) {
            return false;
        }
    }
}
