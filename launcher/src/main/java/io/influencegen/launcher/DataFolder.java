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
 * operating system, which goes when the process goes, however it goes.
 */
final class DataFolder implements AutoCloseable {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED_MEGABYTES = 500;
    private static final String PRIVATE = "rwx------";

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            create(root);
            create(root.resolve("secrets"));
            create(root.resolve("logs"));
            requireSpace(root);
            return lock(root);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The data folder %s cannot be used (%s). Choose another with --data, or mend its permissions."
                            .formatted(root, e),
                    e);
        }
    }

    private static void create(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
    }

    private static void requireSpace(Path root) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
        if (free < NEEDED_MEGABYTES) {
            throw new LaunchFailure(
                    "Only %d MB are free where %s lies; %d MB are needed. Make room or choose another folder with --data."
                            .formatted(free, root, NEEDED_MEGABYTES));
        }
    }

    private static DataFolder lock(Path root) throws IOException {
        Path file = root.resolve("launcher.lock");
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
        return new DataFolder(root, channel, lock);
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

    Secret secret(String name) {
        return new Secret(root.resolve("secrets").resolve(name));
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
