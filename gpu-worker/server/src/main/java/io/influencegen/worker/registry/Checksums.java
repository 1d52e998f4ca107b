package io.influencegen.worker.registry;

import io.influencegen.worker.onnx.ModelFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SHA-256 of files, each read once for as long as it does not change. */
final class Checksums {
    private static final String LIST = "SHA256SUMS";

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    private record Known(long size, FileTime changed, String sum) {}

    /** Compares with the folder's own list, where there is one. */
    void verify(Path folder) {
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(list)) {
                if (!line.isBlank()) {
                    verify(folder, line);
                }
            }
        } catch (IOException e) {
            throw new ModelFault("%s cannot be read (%s)".formatted(LIST, e), e);
        }
    }

    private void verify(Path folder, String line) throws IOException {
        List<String> parts = List.of(line.strip().split("\\s+\\*?", 2));
        Path file = folder.resolve(parts.get(parts.size() - 1)).normalize();
        if (parts.size() != 2 || !file.startsWith(folder)) {
            throw new ModelFault("%s names %s, which is no file of this folder".formatted(LIST, line.strip()));
        }
        if (!Files.isRegularFile(file)) {
            throw new ModelFault(parts.get(1) + " is missing");
        }
        if (!of(file).equalsIgnoreCase(parts.get(0))) {
            throw new ModelFault("%s is not what it was when the model was made: its checksum differs from %s"
                    .formatted(parts.get(1), LIST));
        }
    }

    /** One sum for all of these files, whatever their folder is called. */
    String of(List<Path> files) throws IOException {
        MessageDigest digest = digest();
        for (Path file : files) {
            digest.update(of(file).getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    String of(Path file) throws IOException {
        long size = Files.size(file);
        FileTime changed = Files.getLastModifiedTime(file);
        Known before = known.get(file);
        if (before != null && before.size == size && before.changed.equals(changed)) {
            return before.sum;
        }
        String sum = read(file);
        known.put(file, new Known(size, changed, sum));
        return sum;
    }

    private static String read(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                digest.update(block, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
