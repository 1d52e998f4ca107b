package io.influencegen.provenance.control;

import io.influencegen.provenance.boundary.CredentialProblem;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A superbox of JUMBF (ISO 19566-5): a description that says what it is and how it is called, then boxes. Its bytes are what
 * hashes of it are made of: all but its own head.
 */
record Jumbf(UUID type, String label, List<Jumbf> boxes, List<Content> contents, ByteBuffer bytes) {
    static final UUID STORE = type("c2pa");
    static final UUID MANIFEST = type("c2ma");
    static final UUID UPDATE = type("c2um");
    static final UUID ASSERTIONS = type("c2as");
    static final UUID CLAIM = type("c2cl");
    static final UUID SIGNATURE = type("c2cs");
    static final UUID CBOR = type("cbor");
    private static final UUID CREDENTIALS = type("c2vc");
    private static final UUID DATA = type("c2db");

    private static final int HEAD = 8;
    private static final int DEEPEST = 8;
    private static final int MOST_BOXES = 4_000;
    private static final int SUPERBOX = name("jumb");
    private static final int DESCRIPTION = name("jumd");
    private static final int REQUESTABLE = 0x01;
    private static final int LABELLED = 0x02;
    private static final int NUMBERED = 0x04;
    private static final int HASHED = 0x08;
    private static final int PRIVATE = 0x10;

    Jumbf {
        boxes = List.copyOf(boxes);
        contents = List.copyOf(contents);
    }

    /** A box that is none of ours: its name and what it holds. */
    record Content(String name, ByteBuffer bytes) {}

    /** Named as C2PA names its kinds: four letters, the rest is always the same. */
    private static UUID type(String letters) {
        return new UUID(((long) name(letters) << 32) | 0x0011_0010L, 0x8000_00AA_0038_9B71L);
    }

    private static int name(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.ISO_8859_1)).getInt();
    }

    static byte[] superbox(UUID type, String label, List<byte[]> boxes) {
        byte[] name = (label + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] description = ByteBuffer.allocate(17 + name.length)
                .putLong(type.getMostSignificantBits())
                .putLong(type.getLeastSignificantBits())
                .put((byte) (REQUESTABLE | LABELLED))
                .put(name)
                .array();
        List<byte[]> all = new ArrayList<>(boxes);
        all.add(0, box("jumd", List.of(description)));
        return box("jumb", all);
    }

    static byte[] box(String name, List<byte[]> contents) {
        int size = HEAD + contents.stream().mapToInt(content -> content.length).sum();
        ByteBuffer box = ByteBuffer.allocate(size).putInt(size).putInt(name(name));
        contents.forEach(box::put);
        return box.array();
    }

    static boolean isStore(ByteBuffer box) {
        return box.remaining() > 32 && box.getLong(box.position() + 16) == STORE.getMostSignificantBits();
    }

    static Jumbf read(ByteBuffer store) {
        try {
            ByteBuffer bytes = store.slice();
            Reader reader = new Reader();
            Head head = reader.head(bytes);
            if (head.name() != SUPERBOX) {
                throw new DamagedCredential(CredentialProblem.BOXES_DAMAGED);
            }
            while (bytes.hasRemaining()) {
                requirePadding(bytes.get());
            }
            return reader.superbox(head.content(), 1);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            throw new DamagedCredential(CredentialProblem.BOXES_DAMAGED, cutOff);
        }
    }

    private static void requirePadding(byte rest) {
        if (rest != 0) {
            throw new DamagedCredential(CredentialProblem.BOXES_DAMAGED);
        }
    }

    /** The one box of this label; labels that come twice are nobody's. */
    Optional<Jumbf> child(String wanted) {
        List<Jumbf> found =
                boxes.stream().filter(box -> box.label().equals(wanted)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    List<Jumbf> children(UUID wanted) {
        return boxes.stream().filter(box -> box.type().equals(wanted)).toList();
    }

    /** Whether it holds what a manifest holds, and nothing that no signature covers. */
    boolean holdsOnlyKnown() {
        Set<UUID> known = Set.of(ASSERTIONS, CLAIM, SIGNATURE, CREDENTIALS, DATA);
        return contents.isEmpty() && boxes.stream().allMatch(box -> known.contains(box.type()));
    }

    /** What its one content box holds, when it is of that name. */
    Optional<byte[]> content(String name) {
        return contents.stream()
                .filter(content -> contents.size() == 1 && content.name().equals(name))
                .findFirst()
                .map(content -> {
                    byte[] bytes = new byte[content.bytes().remaining()];
                    content.bytes().duplicate().get(bytes);
                    return bytes;
                });
    }

    private record Head(int name, ByteBuffer content) {}

    private static final class Reader {
        private int boxes;

        /** Takes one box off the front. */
        Head head(ByteBuffer bytes) {
            boxes++;
            if (boxes > MOST_BOXES) {
                throw new DamagedCredential(CredentialProblem.LIMIT_EXCEEDED);
            }
            int start = bytes.position();
            long size = Integer.toUnsignedLong(bytes.getInt());
            int name = bytes.getInt();
            if (size == 0) {
                size = (long) bytes.limit() - start;
            } else if (size == 1) {
                size = bytes.getLong();
            }
            int head = bytes.position() - start;
            if (size < head || size > bytes.limit() - start) {
                throw new DamagedCredential(CredentialProblem.BOXES_DAMAGED);
            }
            ByteBuffer content = bytes.slice(start + head, (int) size - head);
            bytes.position(start + (int) size);
            return new Head(name, content);
        }

        Jumbf superbox(ByteBuffer bytes, int depth) {
            if (depth > DEEPEST) {
                throw new DamagedCredential(CredentialProblem.LIMIT_EXCEEDED);
            }
            ByteBuffer rest = bytes.duplicate();
            Head description = head(rest);
            if (description.name() != DESCRIPTION) {
                throw new DamagedCredential(CredentialProblem.BOXES_DAMAGED);
            }
            List<Jumbf> inner = new ArrayList<>();
            List<Content> contents = new ArrayList<>();
            while (rest.hasRemaining()) {
                Head next = head(rest);
                if (next.name() == SUPERBOX) {
                    inner.add(superbox(next.content(), depth + 1));
                } else {
                    contents.add(new Content(text(next.name()), next.content()));
                }
            }
            ByteBuffer what = description.content();
            UUID type = new UUID(what.getLong(), what.getLong());
            return new Jumbf(type, label(what), inner, contents, bytes);
        }

        /** All that a description may hold is known, so that nothing hides in it. */
        private static String label(ByteBuffer description) {
            int toggles = description.get();
            int start = description.position();
            int end = start;
            while (description.get(end) != 0) {
                end++;
            }
            int rest = description.limit() - end - 1;
            int known = ((toggles & NUMBERED) == 0 ? 0 : 4) + ((toggles & HASHED) == 0 ? 0 : 32);
            boolean salted = (toggles & PRIVATE) != 0;
            if ((toggles & ~(NUMBERED | HASHED | PRIVATE)) != (REQUESTABLE | LABELLED)
                    || (salted ? rest < known + HEAD : rest != known)) {
                throw new DamagedCredential(CredentialProblem.BOXES_DAMAGED);
            }
            return StandardCharsets.UTF_8
                    .decode(description.slice(start, end - start))
                    .toString();
        }

        private static String text(int name) {
            return new String(ByteBuffer.allocate(4).putInt(name).array(), StandardCharsets.ISO_8859_1);
        }
    }
}
