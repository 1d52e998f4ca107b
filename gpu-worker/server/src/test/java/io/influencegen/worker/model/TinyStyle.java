package io.influencegen.worker.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes safetensors files for tests. */
public final class TinyStyle {
    private final JsonObjectBuilder head = Json.createObjectBuilder();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public TinyStyle add(String name, float[] values, int... shape) {
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        JsonArrayBuilder sizes = Json.createArrayBuilder();
        for (int size : shape) {
            sizes.add(size);
        }
        head.add(
                name,
                Json.createObjectBuilder()
                        .add("dtype", "F32")
                        .add("shape", sizes)
                        .add(
                                "data_offsets",
                                Json.createArrayBuilder().add(body.size()).add(body.size() + 4 * values.length)));
        body.writeBytes(java.util.Arrays.copyOf(raw.array(), 4 * values.length));
        return this;
    }

    /** The bytes of the file, with whatever head. */
    public static byte[] bytes(String head, byte[] body) {
        byte[] text = head.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(body)
                .array();
    }

    public Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes(head.build().toString(), body.toByteArray()));
    }
}
