package io.influencegen.mrz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The program tesseract: at {@code influencegen.mrz.tesseract}, or else on the path. Picture and text go through pipes, so that
 * nothing of a document lies on a disk.
 */
@ApplicationScoped
public class Tesseract {
    private static final Logger LOG = System.getLogger(Tesseract.class.getName());
    private static final String NAME = "tesseract";
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<String> OPTIONS = List.of(
            "stdin",
            "stdout",
            "--psm",
            "6",
            "-c",
            "tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<",
            "-c",
            "load_system_dawg=0",
            "-c",
            "load_freq_dawg=0");

    private final Optional<Path> program;

    protected Tesseract() {
        this(Optional.empty());
    }

    @Inject
    public Tesseract(@ConfigProperty(name = "influencegen.mrz.tesseract") Optional<String> configured) {
        program = configured.map(Path::of).or(Tesseract::onThePath).filter(Files::isExecutable);
    }

    public boolean isInstalled() {
        return program.isPresent();
    }

    /** What it reads in a picture; empty where it fails or takes too long. */
    public Optional<String> read(byte[] picture) {
        return program.flatMap(found -> run(found, picture));
    }

    private static Optional<String> run(Path program, byte[] picture) {
        try {
            Process process = start(program);
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    process::destroyForcibly,
                    CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
            try (OutputStream in = process.getOutputStream()) {
                in.write(picture);
                in.close();
                String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
            } finally {
                end.cancel(false);
                process.destroyForcibly();
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "tesseract failed", failed);
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Process start(Path program) throws IOException {
        List<String> command =
                Stream.concat(Stream.of(program.toString()), OPTIONS.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !name.equals("TESSDATA_PREFIX"));
        environment.put("OMP_THREAD_LIMIT", "1");
        return builder.start();
    }

    private static Optional<Path> onThePath() {
        return Stream.ofNullable(System.getenv("PATH"))
                .flatMap(Pattern.compile(File.pathSeparator, Pattern.LITERAL)::splitAsStream)
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
