package io.influencegen.storage.control;

import io.influencegen.storage.boundary.StorageHealth;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Objects as files in a folder, two levels deep by the first digits of their name. */
final class FileBackend implements ObjectBackend {
    private static final System.Logger LOG = System.getLogger(FileBackend.class.getName());
    private static final int BUFFER = 64 * 1024;
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final Path root;
    private final Path incoming;
    private final String node;

    FileBackend(Path root, String node) {
        this.root = root.toAbsolutePath();
        this.incoming = this.root.resolve("incoming");
        this.node = node;
    }

    @Override
    public Upload begin() throws IOException {
        Files.createDirectories(incoming);
        return new FileUpload(incoming.resolve(node + "-" + UUID.randomUUID()));
    }

    @Override
    public InputStream open(String location) throws IOException {
        return new BufferedInputStream(Files.newInputStream(path(location)), BUFFER);
    }

    @Override
    public boolean delete(String location) throws IOException {
        return Files.deleteIfExists(path(location));
    }

    @Override
    public void sweep(Instant now) {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path upload : left.filter(file -> isDead(file, now)).toList()) {
                Files.deleteIfExists(upload);
                LOG.log(System.Logger.Level.INFO, "Unfinished upload {0} was removed", upload.getFileName());
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Unfinished uploads could not be removed", e);
        }
    }

    /** What this node left is dead, since it only now starts; what another left may still be growing. */
    private boolean isDead(Path upload, Instant now) {
        try {
            return upload.getFileName().toString().startsWith(node + "-")
                    || Files.getLastModifiedTime(upload).toInstant().isBefore(now.minus(LONGEST_UPLOAD));
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public StorageHealth health() {
        try {
            Files.createDirectories(incoming);
            FileStore store = Files.getFileStore(incoming);
            return new StorageHealth(root.toString(), canWrite(), store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException unusable) {
            return new StorageHealth(root.toString(), false, 0, 0);
        }
    }

    private boolean canWrite() throws IOException {
        try (Upload probe = begin()) {
            try (OutputStream out = probe.stream()) {
                out.write(node.length());
            }
            return true;
        }
    }

    private Path path(String location) {
        return root.resolve(location.substring(0, 2))
                .resolve(location.substring(2, 4))
                .resolve(location);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A file that gets its name at the end. */
    private final class FileUpload implements Upload {
        private final Path file;
        private final OutputStream stream;

        FileUpload(Path file) throws IOException {
            this.file = file;
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.stream = new Durable(channel);
        }

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public void keepAs(String location) throws IOException {
            stream.close();
            Path target = path(location);
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(target.getParent());
            sync(target.getParent().getParent());
            sync(root);
        }

        @Override
        public void close() throws IOException {
            stream.close();
            Files.deleteIfExists(file);
        }
    }

    /** Closed, its bytes are on the disk. */
    private static final class Durable extends FilterOutputStream {
        private final FileChannel channel;
        private boolean closed;

        Durable(FileChannel channel) {
            super(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try (FileChannel closing = channel) {
                    out.flush();
                    closing.force(true);
                }
            }
        }
    }
}
