package io.influencegen.worker.registry;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import io.influencegen.worker.onnx.ModelFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an ONNX file from end to end without keeping it, before native code sees it: it must be whole, its tensors must have the
 * bytes their shapes promise, and weights outside the file must lie in the same folder.
 */
final class GraphGuard {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_TENSOR = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int DEEPEST = 16;
    private static final Map<Long, Integer> SIZES = Map.ofEntries(
            Map.entry(1L, 4),
            Map.entry(2L, 1),
            Map.entry(3L, 1),
            Map.entry(4L, 2),
            Map.entry(5L, 2),
            Map.entry(6L, 4),
            Map.entry(7L, 8),
            Map.entry(9L, 1),
            Map.entry(10L, 2),
            Map.entry(11L, 8),
            Map.entry(12L, 4),
            Map.entry(13L, 8),
            Map.entry(16L, 2));

    private final Path file;
    private final String place;
    private boolean hasGraph;

    private GraphGuard(Path file) {
        this.file = file;
        place = file.getParent().getFileName() + "/" + file.getFileName();
    }

    static void check(Path file) {
        GraphGuard guard = new GraphGuard(file);
        if (!Files.isRegularFile(file)) {
            throw new ModelFault(guard.place + " is missing");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            CodedInputStream in = CodedInputStream.newInstance(bytes, 1 << 16);
            in.setSizeLimit(Integer.MAX_VALUE);
            guard.message(in, Set.of(GRAPH), 0);
            if (!guard.hasGraph) {
                throw new ModelFault(guard.place + " holds no graph");
            }
        } catch (InvalidProtocolBufferException e) {
            throw new ModelFault("%s is cut off or is no ONNX file".formatted(guard.place), e);
        } catch (IOException e) {
            throw new ModelFault("%s cannot be read (%s)".formatted(guard.place, e), e);
        }
    }

    /** Walks a message and goes into the named fields; the file's own, graphs, nodes and attributes come by here. */
    private void message(CodedInputStream in, Set<Integer> inside, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new ModelFault(place + " is nested deeper than any real graph");
        }
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int field = WireFormat.getTagFieldNumber(tag);
            if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED && inside.contains(field)) {
                int limit = in.pushLimit(in.readRawVarint32());
                enter(in, inside, field, depth + 1);
                in.popLimit(limit);
            } else if (!in.skipField(tag)) {
                throw new ModelFault(place + " is no ONNX file");
            }
        }
    }

    private void enter(CodedInputStream in, Set<Integer> within, int field, int depth) throws IOException {
        if (within.contains(GRAPH) || (within.contains(ATTRIBUTE_GRAPH) && field == ATTRIBUTE_GRAPH)) {
            hasGraph = true;
            message(in, Set.of(NODE, INITIALIZER), depth);
        } else if (within.contains(INITIALIZER) && within.contains(NODE)) {
            if (field == INITIALIZER) {
                tensor(in);
            } else {
                message(in, Set.of(NODE_ATTRIBUTE), depth);
            }
        } else if (within.contains(ATTRIBUTE_GRAPH)) {
            tensor(in);
        } else {
            message(in, Set.of(ATTRIBUTE_TENSOR, ATTRIBUTE_GRAPH), depth);
        }
    }

    private void tensor(CodedInputStream in) throws IOException {
        Tensor tensor = new Tensor();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> tensor.dimensions(in, tag);
                case 2 -> tensor.type = in.readInt64();
                case 8 -> tensor.name = in.readString();
                case 9 -> {
                    tensor.rawBytes = Integer.toUnsignedLong(in.readRawVarint32());
                    in.skipRawBytes((int) tensor.rawBytes);
                }
                case 13 -> tensor.outside(in);
                default -> in.skipField(tag);
            }
        }
        tensor.check();
    }

    private final class Tensor {
        private final List<Long> shape = new ArrayList<>();
        private String name = "";
        private String location;
        private long offset;
        private long length = -1;
        private long type;
        private long rawBytes = -1;

        private void dimensions(CodedInputStream in, int tag) throws IOException {
            if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
                shape.add(in.readInt64());
                return;
            }
            int limit = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
                shape.add(in.readInt64());
            }
            in.popLimit(limit);
        }

        private void outside(CodedInputStream in) throws IOException {
            int limit = in.pushLimit(in.readRawVarint32());
            String key = "";
            String value = "";
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                switch (WireFormat.getTagFieldNumber(tag)) {
                    case 1 -> key = in.readString();
                    case 2 -> value = in.readString();
                    default -> in.skipField(tag);
                }
            }
            in.popLimit(limit);
            switch (key) {
                case "location" -> location = value;
                case "offset" -> offset = number(value);
                case "length" -> length = number(value);
                default -> {}
            }
        }

        private long number(String value) {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw new ModelFault("%s: %s says %s where a number must be".formatted(place, name, value), e);
            }
        }

        private void check() throws IOException {
            long count = 1;
            for (long dimension : shape) {
                if (dimension < 0 || (dimension > 0 && count > Long.MAX_VALUE / 16 / dimension)) {
                    throw new ModelFault("%s: %s cannot have the shape %s".formatted(place, name, shape));
                }
                count *= dimension;
            }
            Integer size = SIZES.get(type);
            if (location != null) {
                outsideFits(size == null ? -1 : count * size);
            } else if (rawBytes >= 0 && size != null && rawBytes != count * size) {
                throw new ModelFault("%s: %s has %d bytes, but its shape %s needs %d"
                        .formatted(place, name, rawBytes, shape, count * size));
            }
        }

        private void outsideFits(long needed) throws IOException {
            Path folder = file.getParent().toRealPath();
            Path weights = folder.resolve(location).normalize();
            if (!weights.startsWith(folder) || !Files.isRegularFile(weights)) {
                throw new ModelFault("%s: %s wants its weights from %s, which is no file of this folder"
                        .formatted(place, name, location));
            }
            if (!weights.toRealPath().startsWith(folder)) {
                throw new ModelFault("%s: %s leads out of the folder".formatted(place, location));
            }
            long has = length < 0 ? Files.size(weights) - offset : length;
            if (offset < 0 || offset + has > Files.size(weights) || (needed >= 0 && length >= 0 && has != needed)) {
                throw new ModelFault("%s: %s is cut off where %s should be".formatted(place, location, name));
            }
        }
    }
}
