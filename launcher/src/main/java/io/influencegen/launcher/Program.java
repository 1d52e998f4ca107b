package io.influencegen.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A program of the operating system, run to its end. */
final class Program {
    private final List<String> words;

    private Program(List<String> words) {
        this.words = words;
    }

    static Program of(String... words) {
        return new Program(List.of(words));
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes it nobody in particular. */
    static Program unprivileged(List<String> words) {
        List<String> all = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
        all.addAll(words);
        return new Program(all);
    }

    record Result(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }

        /** Where programs say what went wrong. */
        String lastLine() {
            return output.lines().reduce((earlier, later) -> later).orElse("no word from it");
        }
    }

    Result run() {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Result(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while running " + words.get(0) + ".", e);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
