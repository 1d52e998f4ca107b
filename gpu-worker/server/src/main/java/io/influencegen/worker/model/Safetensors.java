package io.influencegen.worker.model;

import ai.onnxruntime.platform.Fp16Conversions;
import io.influencegen.worker.onnx.ModelFault;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tensors of a {@code .safetensors} file: a length, a JSON head, raw numbers. Nothing in it is believed unchecked. */
final class Safetensors {
    private static final int LARGEST_HEAD = 16 << 20;
    private static final Map<String, Integer> SIZES = Map.of("F16", 2, "BF16", 2, "F32", 4);

    private Safetensors() {}

    record Tensor(float[] values, List<Integer> shape) {}

    static Map<String, Tensor> read(Path file, long mostBytes) {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > mostBytes) {
                throw new ModelFault("%s is larger than %d MB".formatted(file.getFileName(), mostBytes >> 20));
            }
            JsonObject head = head(channel, file);
            long begin = channel.position();
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (String name : head.keySet()) {
                if (!name.equals("__metadata__")) {
                    tensors.put(
                            name,
                            tensor(
                                    channel,
                                    begin,
                                    Settings.none(file.getFileName() + " " + name)
                                            .with(new Settings("", head.getJsonObject(name)))));
                }
            }
            return tensors;
        } catch (EOFException e) {
            throw new ModelFault(file.getFileName() + " is cut off", e);
        } catch (IOException e) {
            throw new ModelFault("%s cannot be read (%s)".formatted(file.getFileName(), e), e);
        } catch (JsonException | ClassCastException | ArithmeticException e) {
            throw new ModelFault(file.getFileName() + " has no readable head, so it is no safetensors file", e);
        }
    }

    private static JsonObject head(FileChannel channel, Path file) throws IOException {
        long length = bytes(channel, Long.BYTES).getLong();
        if (length < 2 || length > LARGEST_HEAD) {
            throw new ModelFault(
                    "%s is no safetensors file: its head would be %d bytes long".formatted(file.getFileName(), length));
        }
        try (JsonReader reader = Json.createReader(
                new ByteArrayInputStream(bytes(channel, (int) length).array()))) {
            return reader.readObject();
        }
    }

    private static Tensor tensor(FileChannel channel, long begin, Settings told) throws IOException {
        Integer size = SIZES.get(told.text("dtype").orElse(""));
        if (size == null) {
            throw new ModelFault(
                    "%s has a type that is not supported, use one of %s".formatted(told.place(), SIZES.keySet()));
        }
        List<Integer> shape =
                told.numbers("shape").stream().map(Double::intValue).toList();
        List<Double> place = told.numbers("data_offsets");
        long count = 1;
        for (int dimension : shape) {
            count = Math.multiplyExact(count, (long) dimension);
        }
        long from = place.isEmpty() ? -1 : place.get(0).longValue();
        long to = place.size() < 2 ? -1 : place.get(1).longValue();
        if (count < 0 || from < 0 || to - from != count * size || begin + to > channel.size()) {
            throw new ModelFault("%s does not lie where the head says: shape %s, bytes %d to %d of %d"
                    .formatted(told.place(), shape, from, to, channel.size() - begin));
        }
        channel.position(begin + from);
        ByteBuffer raw = bytes(channel, Math.toIntExact(to - from));
        float[] values = new float[Math.toIntExact(count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (told.text("dtype").orElseThrow()) {
                case "F16" -> Fp16Conversions.fp16ToFloat(raw.getShort());
                case "BF16" -> Fp16Conversions.bf16ToFloat(raw.getShort());
                default -> raw.getFloat();
            };
        }
        return new Tensor(values, shape);
    }

    private static ByteBuffer bytes(FileChannel channel, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
