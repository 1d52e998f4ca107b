package io.influencegen.provenance.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** WebP: chunks of a name, a length and content, filled up to an even length. The credential is {@code C2PA}, the last;
 * what fills it up is not its own. */
record WebpFile(List<Part> parts) implements PictureFile {
    private static final int HEAD = 12;
    private static final int FRAME = 8;
    private static final String CREDENTIAL = "C2PA";
    private static final String DESCRIPTION = "XMP ";
    private static final String EXTENDED = "VP8X";
    private static final String LOSSLESS = "VP8L";
    private static final String LOSSY = "VP8 ";
    private static final int HAS_ALPHA = 0x10;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final int LOSSY_SIZE = FRAME + 6;
    private static final int SIDE = 0x3FFF;
    private static final Set<String> SHOWN = Set.of(EXTENDED, LOSSLESS, LOSSY, "ALPH", "ICCP", "ANIM", "ANMF");

    WebpFile {
        parts = List.copyOf(parts);
    }

    static boolean is(byte[] file) {
        return file.length > HEAD
                && new String(file, 0, 4, StandardCharsets.ISO_8859_1).equals("RIFF")
                && new String(file, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP");
    }

    static WebpFile read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = Math.addExact(bytes.getInt(4), FRAME);
        if (end < HEAD || end > file.length) {
            throw PictureFile.damaged();
        }
        List<Part> parts = new ArrayList<>();
        int at = HEAD;
        while (at < end) {
            int length = bytes.getInt(at + 4);
            if (length < 0 || parts.size() > MOST_PARTS) {
                throw PictureFile.damaged();
            }
            int size = Math.min(Math.addExact(length + (length & 1), FRAME), end - at);
            if (size < length + FRAME) {
                throw PictureFile.damaged();
            }
            parts.add(new Part(new String(file, at, 4, StandardCharsets.ISO_8859_1), bytes.slice(at, size)));
            at += size;
        }
        if (end < file.length) {
            parts.add(new Part("tail", bytes.slice(end, file.length - end)));
        }
        WebpFile read = new WebpFile(parts);
        if (read.width() < 1 || read.height() < 1) {
            throw PictureFile.damaged();
        }
        return read;
    }

    @Override
    public String type() {
        return "image/webp";
    }

    @Override
    public int width() {
        return side(FRAME + 4, 0, LOSSY_SIZE);
    }

    @Override
    public int height() {
        return side(FRAME + 7, 14, LOSSY_SIZE + 2);
    }

    /** Where the width or height lies in the three kinds of picture. */
    private int side(int extended, int shift, int lossy) {
        Part first = parts.isEmpty() ? Part.of("", new byte[0]) : parts.get(0);
        ByteBuffer bytes = first.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return switch (first.name()) {
            case EXTENDED -> (bytes.getInt(extended - 1) >>> 8) + 1;
            case LOSSLESS -> ((bytes.getInt(FRAME + 1) >>> shift) & SIDE) + 1;
            case LOSSY -> bytes.getShort(lossy) & SIDE;
            default -> throw PictureFile.damaged();
        };
    }

    @Override
    public Optional<byte[]> description() {
        return named(DESCRIPTION).stream().findFirst().map(WebpFile::content);
    }

    @Override
    public List<Held> credentials() {
        List<Held> found = new ArrayList<>();
        int at = HEAD;
        for (Part part : parts) {
            if (part.name().equals(CREDENTIAL)) {
                found.add(new Held(ByteBuffer.wrap(content(part)), new Region(at, at + FRAME + content(part).length)));
            }
            at += part.size();
        }
        return found;
    }

    @Override
    public WebpFile withDescription(byte[] packet) {
        WebpFile extended = flagged(HAS_XMP, 0);
        List<Part> next = extended.without(
                part -> part.name().equals(DESCRIPTION) || part.name().equals("tail"));
        next.add(chunk(DESCRIPTION, packet));
        return new WebpFile(next);
    }

    @Override
    public Sealed withCredential(byte[] store) {
        List<Part> next =
                without(part -> part.name().equals(CREDENTIAL) || part.name().equals("tail"));
        next.add(chunk(CREDENTIAL, store));
        int from = HEAD + Part.offset(next, next.size() - 1);
        byte[] file = new WebpFile(next).bytes();
        return new Sealed(ByteBuffer.wrap(file), new Region(from, from + FRAME + store.length));
    }

    @Override
    public WebpFile bare() {
        WebpFile shown = new WebpFile(without(part -> !SHOWN.contains(part.name())));
        return shown.parts.get(0).name().equals(EXTENDED) ? shown.flagged(0, HAS_XMP | HAS_EXIF) : shown;
    }

    @Override
    public byte[] bytes() {
        List<Part> chunks = without(part -> part.name().equals("tail"));
        int size = 4 + Part.offset(chunks, chunks.size());
        byte[] head = ByteBuffer.allocate(HEAD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(size)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .array();
        List<Part> all = new ArrayList<>(parts);
        all.add(0, Part.of("", head));
        return Part.join(all);
    }

    /** What else a file holds is announced by a first chunk, which simple pictures do without. */
    private WebpFile flagged(int set, int clear) {
        byte[] content = new byte[10];
        List<Part> next = new ArrayList<>(parts);
        if (parts.get(0).name().equals(EXTENDED)) {
            content = content(next.remove(0));
        } else {
            ByteBuffer sides = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
            sides.putInt(0, alpha() ? HAS_ALPHA : 0).putInt(4, width() - 1).putShort(7, (short) (height() - 1));
        }
        content[0] = (byte) ((content[0] | set) & ~clear);
        next.add(0, chunk(EXTENDED, content));
        return new WebpFile(next);
    }

    private boolean alpha() {
        Part first = parts.get(0);
        return first.name().equals(LOSSLESS) && (first.bytes().get(FRAME + 4) & HAS_ALPHA) != 0;
    }

    private List<Part> named(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).toList();
    }

    private List<Part> without(Predicate<Part> unwanted) {
        return new ArrayList<>(parts.stream().filter(unwanted.negate()).toList());
    }

    private static byte[] content(Part part) {
        int length = part.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        return part.slice(FRAME, Math.min(part.size(), FRAME + length));
    }

    private static Part chunk(String name, byte[] content) {
        int padding = content.length & 1;
        return Part.of(
                name,
                ByteBuffer.allocate(FRAME + content.length + padding)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(name.getBytes(StandardCharsets.ISO_8859_1))
                        .putInt(content.length)
                        .put(content)
                        .array());
    }
}
