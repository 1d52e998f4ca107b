package io.influencegen.listing.ui;

import io.influencegen.portal.ui.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/** Sends a list as a file. */
@ApplicationScoped
class TableDownload {
    private static final long MOST_ROWS = 1_000_000;

    @Inject
    private Clock clock;

    @Inject
    private Notices notices;

    @Inject
    private ExportWitness witness;

    /** What the file is for. */
    enum Format {
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }
    }

    void send(String name, Format format, TableExport<?> export) throws IOException {
        if (export.total() > MOST_ROWS) {
            notices.warning("table.export.too-many", MOST_ROWS);
            return;
        }
        witness.leaving(name, format.extension, export.total(), export.filters());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(format.mediaType);
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseHeader("X-Content-Type-Options", "nosniff");
        answer.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.%s\"".formatted(name, LocalDate.now(clock), format.extension));
        try (SheetWriter sheet = format == Format.CSV
                ? new CsvWriter(answer.getResponseOutputStream())
                : new XlsxWriter(answer.getResponseOutputStream(), name)) {
            export.write(sheet);
        }
        faces.responseComplete();
    }
}
