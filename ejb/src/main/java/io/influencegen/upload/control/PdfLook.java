package io.influencegen.upload.control;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Looks at everything that is in a PDF, whether a page shows it or not. */
record PdfLook(int pages, int width, int height) {
    private static final int MOST_PAGES = 20;
    private static final int MOST_OBJECTS = 200_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final long MOST_POINTS = 110_000_000;

    /** Entries of dictionaries that no document on paper has. */
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EF", "EmbeddedFiles", "XFA", "RichMediaContent", "RichMediaSettings");
    /** Kinds of actions and annotations that start something. */
    private static final Set<String> ACTIVE_KINDS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "Rendition",
            "RichMedia",
            "RichMediaExecute",
            "Movie",
            "Sound",
            "Screen",
            "3D",
            "FileAttachment",
            "EmbeddedFile");

    /** Its message names the refusal. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String name) {
            super(name);
        }
    }

    static PdfLook of(PDDocument document) throws IOException, Refused {
        if (document.isEncrypted()) {
            throw new Refused("UPLOAD_PDF_ENCRYPTED");
        }
        new Walk().through(document.getDocument());
        int pages = 0;
        for (PDPage page : document.getPages()) {
            pages++;
            if (pages > MOST_PAGES) {
                throw new Refused("UPLOAD_PDF_TOO_MANY_PAGES");
            }
            page.getCropBox();
        }
        if (pages == 0) {
            throw new Refused("UPLOAD_DAMAGED");
        }
        PDRectangle box = document.getPage(0).getCropBox();
        return new PdfLook(pages, Math.round(box.getWidth()), Math.round(box.getHeight()));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF("");
        out.writeInt(pages);
        out.writeInt(width);
        out.writeInt(height);
    }

    /** Each thing once, however often it is referred to. */
    private static final class Walk {
        private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<COSBase> waiting = new ArrayDeque<>();
        private long unpacked;

        void through(COSDocument document) throws IOException, Refused {
            waiting.add(document.getTrailer());
            for (COSObjectKey key : document.getXrefTable().keySet()) {
                waiting.add(document.getObjectFromPool(key));
            }
            while (!waiting.isEmpty()) {
                look(waiting.remove());
            }
        }

        private void look(COSBase thing) throws IOException, Refused {
            COSBase found = thing instanceof COSObject reference ? reference.getObject() : thing;
            if (found == null || !seen.add(found)) {
                return;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new Refused("UPLOAD_PDF_TOO_COMPLEX");
            }
            if (found instanceof COSArray list) {
                list.forEach(waiting::add);
            } else if (found instanceof COSDictionary entries) {
                lookInto(entries);
            }
        }

        private void lookInto(COSDictionary entries) throws IOException, Refused {
            if (isActive(entries)) {
                throw new Refused("UPLOAD_PDF_ACTIVE");
            }
            if (entries instanceof COSStream stream) {
                unpack(stream);
            }
            entries.getValues().forEach(waiting::add);
        }

        private static boolean isActive(COSDictionary entries) {
            return entries.keySet().stream().map(COSName::getName).anyMatch(ACTIVE_KEYS::contains)
                    || ACTIVE_KINDS.contains(entries.getNameAsString(COSName.S, ""))
                    || ACTIVE_KINDS.contains(entries.getNameAsString(COSName.SUBTYPE, ""))
                    || ACTIVE_KINDS.contains(entries.getNameAsString(COSName.TYPE, ""));
        }

        /** Pictures say how large they are; everything else has to be unpacked to know. */
        private void unpack(COSStream stream) throws IOException, Refused {
            if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                long points = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
                requireBearable(points <= MOST_POINTS);
                return;
            }
            byte[] buffer = new byte[64 * 1024];
            try (InputStream content = stream.createInputStream()) {
                int count;
                while ((count = content.read(buffer)) >= 0) {
                    unpacked += count;
                    requireBearable(unpacked <= MOST_BYTES);
                }
            }
        }

        private static void requireBearable(boolean holds) throws Refused {
            if (!holds) {
                throw new Refused("UPLOAD_PDF_TOO_COMPLEX");
            }
        }
    }
}
