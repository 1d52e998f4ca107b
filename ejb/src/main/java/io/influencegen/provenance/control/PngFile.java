package io.influencegen.provenance.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** PNG: chunks of a length, a name, content and a checksum. The credential is {@code caBX}, right behind the header. */
record PngFile(List<Part> parts) implements PictureFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int FRAME = 12;
    private static final int CONTENT = 8;
    private static final String CREDENTIAL = "caBX";
    private static final String TEXT = "iTXt";
    private static final byte[] XMP = "XML:com.adobe.xmp\0".getBytes(StandardCharsets.ISO_8859_1);
    /** Not compressed, of no language. */
    private static final int XMP_FLAGS = 4;

    /** What a picture looks different without. */
    private static final Set<String> SHOWN = Set.of(
            "", "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT",
            "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    PngFile {
        parts = List.copyOf(parts);
    }

    static boolean is(byte[] file) {
        return file.length > SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static PngFile read(byte[] file) {
        List<Part> parts = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        parts.add(new Part("", bytes.slice(0, SIGNATURE.length)));
        int at = SIGNATURE.length;
        String name = "";
        while (!name.equals("IEND")) {
            int length = bytes.getInt(at);
            if (length < 0 || parts.size() > MOST_PARTS) {
                throw PictureFile.damaged();
            }
            name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            parts.add(new Part(name, bytes.slice(at, Math.addExact(length, FRAME))));
            at += length + FRAME;
        }
        if (!parts.get(1).name().equals("IHDR") || parts.get(1).size() != FRAME + 13) {
            throw PictureFile.damaged();
        }
        if (at < file.length) {
            parts.add(new Part("tail", bytes.slice(at, file.length - at)));
        }
        return new PngFile(parts);
    }

    @Override
    public String type() {
        return "image/png";
    }

    @Override
    public int width() {
        return parts.get(1).bytes().getInt(CONTENT);
    }

    @Override
    public int height() {
        return parts.get(1).bytes().getInt(CONTENT + 4);
    }

    @Override
    public Optional<byte[]> description() {
        return parts.stream().filter(PngFile::isXmp).findFirst().map(part -> {
            byte[] content = part.slice(CONTENT + XMP.length, part.size() - 4);
            return Arrays.copyOfRange(content, Math.min(XMP_FLAGS, content.length), content.length);
        });
    }

    @Override
    public List<Held> credentials() {
        List<Held> found = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            if (part.name().equals(CREDENTIAL)) {
                requireSum(part);
                ByteBuffer store = ByteBuffer.wrap(part.slice(CONTENT, part.size() - 4));
                found.add(new Held(store, new Region(at, at + part.size())));
            }
            at += part.size();
        }
        return found;
    }

    @Override
    public PngFile withDescription(byte[] packet) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(XMP);
        content.writeBytes(new byte[XMP_FLAGS]);
        content.writeBytes(packet);
        List<Part> next = without(PngFile::isXmp);
        next.add(2, chunk(TEXT, content.toByteArray()));
        return new PngFile(next);
    }

    @Override
    public Sealed withCredential(byte[] store) {
        List<Part> next = without(part -> part.name().equals(CREDENTIAL));
        next.add(2, chunk(CREDENTIAL, store));
        int from = Part.offset(next, 2);
        return new Sealed(
                ByteBuffer.wrap(Part.join(next)),
                new Region(from, from + next.get(2).size()));
    }

    @Override
    public PngFile bare() {
        return new PngFile(without(part -> !SHOWN.contains(part.name())));
    }

    @Override
    public byte[] bytes() {
        return Part.join(parts);
    }

    private List<Part> without(Predicate<Part> unwanted) {
        return new ArrayList<>(parts.stream().filter(unwanted.negate()).toList());
    }

    private static boolean isXmp(Part part) {
        return part.name().equals(TEXT) && part.startsWith(XMP, CONTENT);
    }

    private static Part chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + FRAME)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        return Part.of(name, chunk.putInt(sum(chunk.slice(0, chunk.position()))).array());
    }

    /** What covers all of a file but the credential does not cover the credential's own checksum. */
    private static void requireSum(Part part) {
        int content = part.size() - 4;
        if (part.bytes().getInt(content) != sum(part.bytes().slice(0, content))) {
            throw PictureFile.damaged();
        }
    }

    private static int sum(ByteBuffer chunk) {
        CRC32 sum = new CRC32();
        sum.update(chunk.slice(4, chunk.limit() - 4));
        return (int) sum.getValue();
    }
}
