package io.influencegen.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What this node is called in the audit trail and in what it leaves in shared places: chosen once, then kept. */
final class NodeName {
    private static final int RANDOM_BYTES = 3;

    private NodeName() {}

    static String of(DataFolder data) {
        Path file = data.resolve("node");
        try {
            if (!Files.exists(file)) {
                Path fresh = data.resolve("node.new");
                Files.writeString(fresh, choose() + "\n");
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The name of this node in %s cannot be read or written (%s).".formatted(file, e), e);
        }
    }

    private static String choose() throws IOException {
        byte[] unique = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(unique);
        return InetAddress.getLocalHost().getHostName() + "-" + HexFormat.of().formatHex(unique);
    }
}
