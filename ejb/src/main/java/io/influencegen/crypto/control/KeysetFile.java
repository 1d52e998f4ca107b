package io.influencegen.crypto.control;

import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.error.boundary.DomainException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A keyset in a file that only its owner can read. Replaced as a whole, so that a crash leaves the old or the new one. */
final class KeysetFile implements KeysetSource {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path file;

    KeysetFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    private record Stamp(Object identity, Object modified, long size) {}

    @Override
    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DomainException(e, CryptoError.MASTER_KEYS_UNREADABLE, place());
        }
    }

    @Override
    public Object stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DomainException(e, CryptoError.MASTER_KEYS_UNREADABLE, place());
        }
    }

    @Override
    public void change(UnaryOperator<Optional<String>> change) {
        try {
            Files.createDirectories(file.getParent(), OWNER_ONLY_FOLDER);
            synchronized (KeysetFile.class) {
                changeAlone(change);
            }
        } catch (IOException e) {
            throw new DomainException(e, CryptoError.MASTER_KEYS_UNREADABLE, place());
        }
    }

    private void changeAlone(UnaryOperator<Optional<String>> change) throws IOException {
        try (FileChannel beside = writing(sibling(".lock"));
                FileLock lock = beside.lock()) {
            Optional<String> before = read();
            Optional<String> after = change.apply(before);
            if (lock.isValid() && !after.equals(before)) {
                replace(after.orElseThrow());
            }
        }
    }

    private void replace(String text) throws IOException {
        Path fresh = sibling(".new");
        Files.deleteIfExists(fresh);
        try (FileChannel out = writing(fresh)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static FileChannel writing(Path path) throws IOException {
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return FileChannel.open(path, options, OWNER_ONLY);
    }

    private Path sibling(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    @Override
    public boolean changeable() {
        return true;
    }

    @Override
    public String place() {
        return file.toString();
    }
}
