package io.influencegen.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with the product, unpacked once into the data folder. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_EXECUTES = 0100;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpackedIn(Path folder) {
        requireOurMachine();
        try {
            if (!Files.exists(folder.resolve("bin/postgres"))) {
                Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
                Trees.delete(fresh);
                unpack(fresh);
                Files.move(fresh, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new LaunchFailure("PostgreSQL could not be unpacked into %s (%s).".formatted(folder, e), e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void requireOurMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        if (!system.equals("linux") || !processor.equals("amd64")) {
            throw new LaunchFailure(
                    "The embedded PostgreSQL runs on Linux x86-64, this is %s %s. Set INFLUENCEGEN_DB_URL to a database of yours."
                            .formatted(system, processor));
        }
        if (!Program.unprivileged(List.of("true")).run().succeeded()) {
            throw new LaunchFailure(
                    "PostgreSQL refuses to run as root, and this machine lets root take no other identity (unshare). Start as an ordinary user, or set INFLUENCEGEN_DB_URL to a database of yours.");
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream packed = new BufferedInputStream(PostgresBinaries.class.getResourceAsStream(ARCHIVE));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
