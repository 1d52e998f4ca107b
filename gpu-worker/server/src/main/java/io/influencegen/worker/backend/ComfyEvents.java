package io.influencegen.worker.backend;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/** What ComfyUI tells while it works: steps as JSON, previews as two numbers and a file. */
final class ComfyEvents implements WebSocket.Listener {
    private static final int PREVIEW = 1;
    private static final int HEAD = 8;
    private static final int LARGEST = 16 << 20;

    private final Task.Progress progress;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int step;

    ComfyEvents(Task.Progress progress) {
        this.progress = progress;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        if (text.length() < LARGEST) {
            text.append(data);
        }
        if (last) {
            told(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void told(String message) {
        try (JsonReader reader = Json.createReader(new StringReader(message))) {
            JsonObject event = reader.readObject();
            if ("progress".equals(event.getString("type", ""))) {
                step = event.getJsonObject("data").getInt("value", step);
                progress.stepped(step, null);
            }
        } catch (JsonException | ClassCastException | NullPointerException strange) {
            System.getLogger(ComfyEvents.class.getName()).log(System.Logger.Level.DEBUG, "Not understood", strange);
        }
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        if (bytes.size() < LARGEST) {
            bytes.writeBytes(part);
        }
        if (last) {
            ByteBuffer frame = ByteBuffer.wrap(bytes.toByteArray());
            bytes.reset();
            if (frame.remaining() > HEAD && frame.getInt() == PREVIEW) {
                frame.getInt();
                byte[] picture = new byte[frame.remaining()];
                frame.get(picture);
                progress.stepped(step, picture);
            }
        }
        socket.request(1);
        return null;
    }
}
