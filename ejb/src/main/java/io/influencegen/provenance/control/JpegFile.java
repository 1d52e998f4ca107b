package io.influencegen.provenance.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * JPEG: segments of a marker and a length, then scans. The credential is cut into segments {@code APP11}, which say which box
 * they are of and the how manieth piece they are; each repeats the box's head.
 */
record JpegFile(List<Part> parts) implements PictureFile {
    private static final int FRAME = 4;
    private static final String START = "D8";
    private static final String END = "D9";
    private static final String SCAN = "DA";
    private static final String JFIF = "E0";
    private static final String DESCRIPTION = "E1";
    private static final String PROFILE = "E2";
    private static final String CREDENTIAL = "EB";
    private static final String ADOBE = "EE";
    private static final String COMMENT = "FE";
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] BOX = {'J', 'P'};
    /** The mark, the box's number, the piece's number, and the box's head. */
    private static final int BEFORE_PIECE = FRAME + 2 + 2 + 4;

    private static final int BOX_HEAD = 8;
    private static final int LARGEST_PIECE = 64_000;

    JpegFile {
        parts = List.copyOf(parts);
    }

    static boolean is(byte[] file) {
        return file.length > 3 && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8 && file[2] == (byte) 0xFF;
    }

    static JpegFile read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(START, bytes.slice(0, 2)));
        int at = 2;
        String name = START;
        while (!name.equals(END)) {
            if (file[at] != (byte) 0xFF || parts.size() > MOST_PARTS) {
                throw PictureFile.damaged();
            }
            name = "%02X".formatted(file[at + 1]);
            int end = name.equals(END) ? at + 2 : at + 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
            end = name.equals(SCAN) ? endOfScan(file, end) : end;
            parts.add(new Part(name, bytes.slice(at, end - at)));
            at = end;
        }
        if (at < file.length) {
            parts.add(new Part("tail", bytes.slice(at, file.length - at)));
        }
        JpegFile read = new JpegFile(parts);
        read.frame();
        return read;
    }

    /** A scan's data never holds a marker but those to start anew within it. */
    private static int endOfScan(byte[] file, int from) {
        int at = from;
        while (file[at] != (byte) 0xFF || file[at + 1] == 0 || (file[at + 1] & 0xF8) == 0xD0) {
            at++;
        }
        return at;
    }

    @Override
    public String type() {
        return "image/jpeg";
    }

    @Override
    public int width() {
        return Short.toUnsignedInt(frame().getShort(FRAME + 3));
    }

    @Override
    public int height() {
        return Short.toUnsignedInt(frame().getShort(FRAME + 1));
    }

    private ByteBuffer frame() {
        return parts.stream()
                .filter(part -> part.name().matches("C[0-35-79-BD-F]") && part.size() > FRAME + 5)
                .findFirst()
                .orElseThrow(PictureFile::damaged)
                .bytes();
    }

    @Override
    public Optional<byte[]> description() {
        return parts.stream().filter(JpegFile::isXmp).findFirst().map(part -> part.from(FRAME + XMP.length));
    }

    @Override
    public List<Held> credentials() {
        Map<Short, ByteArrayOutputStream> boxes = new LinkedHashMap<>();
        Map<Short, Region> regions = new LinkedHashMap<>();
        Map<Short, Integer> pieces = new LinkedHashMap<>();
        int at = 0;
        for (Part part : parts) {
            Region region = new Region(at, at + part.size());
            if (isBox(part)) {
                short number = part.bytes().getShort(FRAME + 2);
                boolean further = boxes.containsKey(number);
                if (part.bytes().getInt(FRAME + 4) != pieces.merge(number, 1, Integer::sum)
                        || (further && !part.startsWith(head(boxes.get(number)), BEFORE_PIECE))) {
                    throw PictureFile.damaged();
                }
                boxes.computeIfAbsent(number, none -> new ByteArrayOutputStream())
                        .writeBytes(part.from(further ? BEFORE_PIECE + BOX_HEAD : BEFORE_PIECE));
                regions.merge(number, region, (first, last) -> new Region(first.from(), last.to()));
            }
            at = region.to();
        }
        return boxes.entrySet().stream()
                .map(box -> new Held(ByteBuffer.wrap(box.getValue().toByteArray()), regions.get(box.getKey())))
                .filter(held -> Jumbf.isStore(held.store()))
                .toList();
    }

    private static byte[] head(ByteArrayOutputStream box) {
        return Arrays.copyOf(box.toByteArray(), BOX_HEAD);
    }

    @Override
    public JpegFile withDescription(byte[] packet) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(XMP);
        content.writeBytes(packet);
        List<Part> next = without(JpegFile::isXmp);
        next.add(behindHead(next), segment(DESCRIPTION, content.toByteArray()));
        return new JpegFile(next);
    }

    @Override
    public Sealed withCredential(byte[] store) {
        List<Part> next = without(JpegFile::isBox);
        int index = behindHead(next);
        List<Part> pieces = pieces(store);
        next.addAll(index, pieces);
        int from = Part.offset(next, index);
        int length = pieces.stream().mapToInt(Part::size).sum();
        return new Sealed(ByteBuffer.wrap(Part.join(next)), new Region(from, from + length));
    }

    private static List<Part> pieces(byte[] store) {
        List<Part> pieces = new ArrayList<>();
        for (int from = BOX_HEAD; from < store.length; from += LARGEST_PIECE) {
            int length = Math.min(LARGEST_PIECE, store.length - from);
            byte[] content = ByteBuffer.allocate(BEFORE_PIECE - FRAME + BOX_HEAD + length)
                    .put(BOX)
                    .putShort((short) 1)
                    .putInt(pieces.size() + 1)
                    .put(store, 0, BOX_HEAD)
                    .put(store, from, length)
                    .array();
            pieces.add(segment(CREDENTIAL, content));
        }
        return pieces;
    }

    /** The profile and what Adobe says decide about colours, JFIF about the shape of pixels. */
    @Override
    public JpegFile bare() {
        return new JpegFile(without(part -> part.name().equals("tail")
                || part.name().equals(COMMENT)
                || (part.name().startsWith("E")
                        && !part.name().equals(JFIF)
                        && !part.name().equals(ADOBE)
                        && !(part.name().equals(PROFILE) && part.startsWith(ICC, FRAME)))));
    }

    @Override
    public byte[] bytes() {
        return Part.join(parts);
    }

    private List<Part> without(Predicate<Part> unwanted) {
        return new ArrayList<>(parts.stream().filter(unwanted.negate()).toList());
    }

    private static int behindHead(List<Part> parts) {
        return parts.get(1).name().equals(JFIF) ? 2 : 1;
    }

    private static boolean isXmp(Part part) {
        return part.name().equals(DESCRIPTION) && part.startsWith(XMP, FRAME);
    }

    private static boolean isBox(Part part) {
        return part.name().equals(CREDENTIAL) && part.startsWith(BOX, FRAME) && part.size() >= BEFORE_PIECE + BOX_HEAD;
    }

    private static Part segment(String name, byte[] content) {
        return Part.of(
                name,
                ByteBuffer.allocate(content.length + FRAME)
                        .put((byte) 0xFF)
                        .put((byte) Integer.parseInt(name, 16))
                        .putShort((short) (content.length + 2))
                        .put(content)
                        .array());
    }
}
