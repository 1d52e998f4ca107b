package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.boundary.Reconciliations;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Puts a file of a folder into the store, if its first lines can be read. */
@Dependent
public class FolderTaker {
    private static final Caller FOLDER = Caller.system("watched-folder");
    private static final int MEGABYTE = 1 << 20;

    private final ExportFolders folders;
    private final FileShelf shelf;
    private final PreviewReader previews;
    private final RequestContext context;

    @Inject
    FolderTaker(ExportFolders folders, FileShelf shelf, PreviewReader previews, RequestContext context) {
        this.folders = folders;
        this.shelf = shelf;
        this.previews = previews;
        this.context = context;
    }

    public UUID take(String provider, Path file) {
        context.actAs(FOLDER);
        try {
            if (folders.size(file) > Reconciliations.LARGEST_FILE) {
                throw new DomainException(
                        ReconciliationError.RECONCILIATION_FILE_TOO_LARGE, Reconciliations.LARGEST_FILE / MEGABYTE);
            }
            try (InputStream start = folders.open(file)) {
                previews.preview(shelf.provider(provider).mapping(), start);
            }
            try (InputStream content = folders.open(file)) {
                return shelf.keep(provider, file.getFileName().toString(), content);
            }
        } catch (IOException e) {
            throw new DomainException(e, ReconciliationError.RECONCILIATION_FILE_DAMAGED);
        }
    }
}
