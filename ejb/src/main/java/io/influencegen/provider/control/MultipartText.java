package io.influencegen.provider.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with a file, as RFC 7578 has it. */
final class MultipartText {
    private static final String LINE = "\r\n";

    private final String boundary = "ig-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    MultipartText field(String name, String value) {
        write("--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"" + LINE + LINE + value
                + LINE);
        return this;
    }

    MultipartText file(String name, String fileName, String mediaType, byte[] content) {
        String plainName = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        write("--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + plainName
                + "\"" + LINE + "Content-Type: " + mediaType.replaceAll("[^a-z0-9/.+-]", "") + LINE + LINE);
        body.writeBytes(content);
        write(LINE);
        return this;
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        write("--" + boundary + "--" + LINE);
        return body.toByteArray();
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
