package io.influencegen.gallery.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.PictureBundle;
import io.influencegen.gallery.boundary.PictureFormat;
import io.influencegen.gallery.boundary.PictureSheet;
import io.influencegen.gallery.boundary.RenderedPicture;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Many pictures as one ZIP file; memory holds one at a time. */
@Dependent
public class PictureArchive {
    private final PictureViewRepository views;
    private final PictureRendering rendering;

    @Inject
    public PictureArchive(PictureViewRepository views, PictureRendering rendering) {
        this.views = views;
        this.rendering = rendering;
    }

    public List<PictureSheet> choose(Set<UUID> ids, Viewer viewer) {
        List<PictureSheet> sheets = views.sheets(PictureDesk.bounded(ids), viewer);
        if (sheets.isEmpty()) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return sheets;
    }

    public void write(PictureBundle bundle, Caller caller, OutputStream out) {
        PictureFormat format = bundle.wish().format();
        try (ZipOutputStream zip = new ZipOutputStream(new KeptOpen(out))) {
            zip.putNextEntry(new ZipEntry("manifest.csv"));
            zip.write(Manifest.of(bundle.pictures(), format).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (PictureSheet sheet : bundle.pictures()) {
                add(rendering.render(sheet.picture().id(), bundle.wish(), caller), zip);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void add(RenderedPicture picture, ZipOutputStream zip) throws IOException {
        try (var content = picture.content()) {
            zip.putNextEntry(new ZipEntry(picture.fileName()));
            content.transferTo(zip);
            zip.closeEntry();
        }
    }

    /** Whoever opened the stream closes it. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
