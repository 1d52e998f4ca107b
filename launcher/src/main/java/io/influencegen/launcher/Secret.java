package io.influencegen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.apache.commons.codec.binary.Base32;

/** A password in a file that only its owner reads, made at the first need. */
final class Secret {
    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;
    private static final int GENERATOR_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    Secret(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Readable groups such as {@code k7mpa-x2qwe-…}: about 100 bits, easily typed. */
    String value() {
        try {
            if (!exists()) {
                store(random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LaunchFailure("The secret in %s cannot be read or written (%s).".formatted(file, e), e);
        }
    }

    /** 160 bits in the letters that code generators take. */
    String base32Value() {
        try {
            if (!exists()) {
                byte[] bytes = new byte[GENERATOR_BYTES];
                RANDOM.nextBytes(bytes);
                store(new Base32().encodeToString(bytes));
            }
            return value();
        } catch (IOException e) {
            throw new LaunchFailure("The secret in %s cannot be written (%s).".formatted(file, e), e);
        }
    }

    private void store(String value) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                "secret",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, value + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        return RANDOM.ints(GROUPS, 0, Integer.MAX_VALUE)
                .mapToObj(seed -> RANDOM.ints(GROUP_LENGTH, 0, ALPHABET.length())
                        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
