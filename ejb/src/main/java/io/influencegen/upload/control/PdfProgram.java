package io.influencegen.upload.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.UploadError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens PDFs in a program of their own, which has little memory and little time: what blows up or never ends takes nobody with
 * it. The file goes in and the answer comes out by pipes, so nothing of it lies on a disk.
 */
@ApplicationScoped
public class PdfProgram {
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final String MEMORY = "-Xmx384m";
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    FileFacts look(byte[] pdf) {
        return ask(
                pdf,
                List.of(PdfMain.LOOK),
                answer -> new FileFacts(MediaKind.PDF, answer.readInt(), answer.readInt(), answer.readInt()));
    }

    /** As PNG. */
    byte[] draw(byte[] pdf, int page) {
        return ask(pdf, List.of(PdfMain.DRAW, String.valueOf(page)), DataInputStream::readAllBytes);
    }

    private interface Answer<T> {
        T read(DataInputStream answer) throws IOException;
    }

    private <T> T ask(byte[] pdf, List<String> wish, Answer<T> answer) {
        try {
            if (!turns.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new DomainException(CommonError.BUSY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DomainException(stopping, CommonError.BUSY);
        }
        try {
            return run(pdf, wish, answer);
        } finally {
            turns.release();
        }
    }

    private static <T> T run(byte[] pdf, List<String> wish, Answer<T> answer) {
        Process program = start(wish);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                program::destroyForcibly, CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        try (DataInputStream said = new DataInputStream(program.getInputStream())) {
            try (OutputStream in = program.getOutputStream()) {
                in.write(pdf);
            }
            String refusal = said.readUTF();
            if (!refusal.isEmpty()) {
                throw new DomainException(code(refusal));
            }
            return answer.read(said);
        } catch (IOException cutOff) {
            throw new DomainException(cutOff, UploadError.UPLOAD_PDF_TOO_COMPLEX);
        } finally {
            end.cancel(false);
            program.destroyForcibly();
        }
    }

    private static io.influencegen.error.boundary.ErrorCode code(String refusal) {
        return refusal.equals(PdfMain.NO_SUCH_PAGE) ? CommonError.NOT_FOUND : UploadError.valueOf(refusal);
    }

    private static Process start(List<String> wish) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                classPath(),
                PdfMain.class.getName()));
        command.addAll(wish);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File(System.getProperty("java.io.tmpdir")))
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        try {
            return builder.start();
        } catch (IOException noProgram) {
            throw new DomainException(noProgram, CommonError.UNEXPECTED);
        }
    }

    private static String classPath() {
        return Stream.of(PdfMain.class, PDDocument.class, RandomAccessRead.class, FontBoxFont.class, LogFactory.class)
                .map(PdfProgram::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            return Path.of(Optional.ofNullable(source)
                            .orElseThrow(() -> new IllegalStateException(type + " comes from nowhere"))
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
