package io.influencegen.reconciliation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folders that providers' files are put into, one for each, below the data folder. A file counts as soon as two looks in a row find the same
 * size and time; one whose name begins with a dot or ends with {@code .part} or {@code .tmp} is still being written. Links are never followed.
 */
@ApplicationScoped
public class ExportFolders {
    private static final int MOST_AT_ONCE = 10;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path root;
    private final Clock clock;
    private final Map<String, Map<Path, Look>> looks = new HashMap<>();
    /** In the store, but they cannot be moved: they are left alone until they change. */
    private final Map<Path, Look> stuck = new HashMap<>();

    /** For the container's proxy. */
    protected ExportFolders() {
        this(Path.of("exports"), Clock.systemUTC());
    }

    @Inject
    ExportFolders(@ConfigProperty(name = "influencegen.data", defaultValue = "data") String data, Clock clock) {
        this(Path.of(data, "exports"), clock);
    }

    ExportFolders(Path root, Clock clock) {
        this.root = root.toAbsolutePath();
        this.clock = clock;
    }

    private record Look(long size, Instant changed) {}

    /** The oldest first; the folder is made where there is none. */
    synchronized List<Path> ready(String provider) throws IOException {
        Path folder = folder(provider);
        for (Path each : List.of(folder, taken(folder), refused(folder))) {
            Files.createDirectories(each);
            if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(each)) {
                throw new IOException("Not a folder that can be written to: " + each);
            }
        }
        Map<Path, Look> now = look(folder);
        Map<Path, Look> before = looks.put(provider, now);
        stuck.entrySet()
                .removeIf(file ->
                        file.getKey().startsWith(folder) && !file.getValue().equals(now.get(file.getKey())));
        return now.entrySet().stream()
                .filter(file -> !stuck.containsKey(file.getKey()))
                .filter(file -> before != null && file.getValue().equals(before.get(file.getKey())))
                .sorted(Comparator.comparing((Map.Entry<Path, Look> file) -> file.getValue().changed)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .limit(MOST_AT_ONCE)
                .toList();
    }

    private static Map<Path, Look> look(Path folder) throws IOException {
        Map<Path, Look> found = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ExportFolders::isWhole).toList()) {
                BasicFileAttributes facts =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (facts.isRegularFile()) {
                    found.put(
                            file,
                            new Look(facts.size(), facts.lastModifiedTime().toInstant()));
                }
            }
        }
        return found;
    }

    private static boolean isWhole(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && !name.endsWith(".part")
                && !name.endsWith(".tmp")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    long size(Path file) throws IOException {
        return Files.size(file);
    }

    InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    synchronized void take(Path file) throws IOException {
        try {
            move(file, taken(file.getParent()));
        } catch (IOException e) {
            Map<Path, Look> seen =
                    looks.getOrDefault(file.getParent().getFileName().toString(), Map.of());
            if (seen.containsKey(file)) {
                stuck.put(file, seen.get(file));
            }
            throw e;
        }
    }

    /** With a text beside it that says why. */
    void refuse(Path file, String why) throws IOException {
        Path moved = move(file, refused(file.getParent()));
        Path text = moved.resolveSibling(moved.getFileName() + ".why.txt");
        Files.writeString(text, why + System.lineSeparator(), StandardCharsets.UTF_8);
    }

    private Path move(Path file, Path folder) throws IOException {
        Path target = folder.resolve(STAMP.format(clock.instant()) + "-" + file.getFileName());
        return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of all providers, what was taken or refused before, by the time at the beginning of its name. How many went. */
    int forget(Instant before, int limit) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        String oldest = STAMP.format(before);
        List<Path> old;
        try (Stream<Path> providers = Files.list(root)) {
            old = providers
                    .flatMap(folder -> Stream.of(taken(folder), refused(folder)))
                    .flatMap(ExportFolders::files)
                    .filter(file -> file.getFileName().toString().compareTo(oldest) < 0)
                    .limit(limit)
                    .toList();
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
        return old.size();
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList().stream();
        } catch (IOException gone) {
            return Stream.of();
        }
    }

    /** Keys are letters, digits and dashes, so that this leads nowhere else. */
    private Path folder(String provider) {
        return root.resolve(provider);
    }

    private static Path taken(Path folder) {
        return folder.resolve("taken");
    }

    private static Path refused(Path folder) {
        return folder.resolve("refused");
    }
}
