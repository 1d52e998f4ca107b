package io.influencegen.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where one installation keeps everything: database, objects, secrets, logs. Held by one run at a time through a lock of the
 * operating system, which goes when the process goes, however it goes. Secrets and objects may lie elsewhere, where several
 * nodes share them.
 */
final class DataFolder implements AutoCloseable {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED_MEGABYTES = 500;
    private static final String LOCK = "launcher.lock";
    private static final String PRIVATE = "rwx------";

    private final Path root;
    private final Path secrets;
    private final Path objects;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path root, Path secrets, Path objects, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.secrets = secrets;
        this.objects = objects;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static boolean isInUse(Path folder) {
        Path file = absolute(folder).resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw unusable(folder, "--data", e);
        }
    }

    static DataFolder open(Path folder) {
        return open(folder, folder.resolve("secrets"), folder.resolve("objects"));
    }

    static DataFolder open(Path folder, Path secrets, Path objects) {
        Path root = absolute(folder);
        create(root, "--data");
        create(root.resolve("logs"), "--data");
        create(absolute(secrets), "--secrets");
        create(absolute(objects), "--objects");
        try {
            requireSpace(root);
            return lock(root, absolute(secrets), absolute(objects));
        } catch (IOException e) {
            throw unusable(root, "--data", e);
        }
    }

    private static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private static void create(Path folder, String option) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
        } catch (IOException e) {
            throw unusable(folder, option, e);
        }
    }

    private static LaunchFailure unusable(Path folder, String option, IOException reason) {
        return new LaunchFailure(
                "The folder %s cannot be used (%s). Choose another with %s, or mend its permissions."
                        .formatted(folder, reason, option),
                reason);
    }

    private static void requireSpace(Path root) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
        if (free < NEEDED_MEGABYTES) {
            throw new LaunchFailure(
                    "Only %d MB are free where %s lies; %d MB are needed. Make room or choose another folder with --data."
                            .formatted(free, root, NEEDED_MEGABYTES));
        }
    }

    private static DataFolder lock(Path root, Path secrets, Path objects) throws IOException {
        Path file = root.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new LaunchFailure(
                    "The data folder %s is in use by process %s. Stop that one, or choose another folder with --data."
                            .formatted(root, holder(root)));
        }
        Files.writeString(root.resolve("launcher.pid"), ProcessHandle.current().pid() + "\n");
        return new DataFolder(root, secrets, objects, channel, lock);
    }

    private static String holder(Path root) {
        try {
            return Files.readString(root.resolve("launcher.pid")).strip();
        } catch (IOException notYetWritten) {
            return "that just started";
        }
    }

    Path root() {
        return root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path secrets() {
        return secrets;
    }

    Path objects() {
        return objects;
    }

    Secret secret(String name) {
        return new Secret(secrets.resolve(name));
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
