package io.influencegen.bulk.control;

import io.influencegen.bulk.boundary.BulkItem;
import io.influencegen.bulk.boundary.BulkOrderView;
import io.influencegen.gallery.boundary.PictureDownloads;
import io.influencegen.gallery.boundary.PictureFormat;
import io.influencegen.gallery.boundary.PictureWish;
import io.influencegen.gallery.boundary.RenderedPicture;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The pictures of an order as a ZIP file, with a manifest that says which row each is and what made it. */
@Dependent
public class OrderArchive {
    private static final String FORMULA = "=+-@\t\r";

    private final PictureDownloads downloads;

    @Inject
    OrderArchive(PictureDownloads downloads) {
        this.downloads = downloads;
    }

    /** One picture after the other; a deleted one is left out. */
    public void write(BulkOrderView order, List<BulkItem> made, OutputStream out) {
        StringBuilder manifest = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                CSVPrinter lines = new CSVPrinter(manifest, CSVFormat.RFC4180)) {
            lines.printRecord(
                    "row", "variant", "file", "picture", "prompt", "seed", "model", "steps", "guidance", "sha256");
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (BulkItem item : made) {
                add(order, item, zip, lines);
            }
            zip.putNextEntry(new ZipEntry("manifest.csv"));
            zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(BulkOrderView order, BulkItem item, ZipOutputStream zip, CSVPrinter lines) throws IOException {
        RenderedPicture picture = downloads.render(item.picture(), new PictureWish(PictureFormat.PNG, true));
        String file = "row-%05d-%02d.png".formatted(item.row(), item.variant());
        zip.putNextEntry(new ZipEntry(file));
        DigestOutputStream hashed = new DigestOutputStream(zip, sha256());
        try (var content = picture.content()) {
            content.transferTo(hashed);
        }
        zip.closeEntry();
        lines.printRecord(
                item.row(),
                item.variant(),
                file,
                item.picture(),
                plain(item.prompt()),
                item.seed(),
                order.making().model(),
                order.making().steps(),
                order.making().guidance(),
                HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
    }

    /** What a program for sheets would take for a formula is text. */
    private static String plain(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
