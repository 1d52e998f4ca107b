package io.influencegen.reconciliation.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ExportPreview;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.control.LineCutter.Line;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.FileForm;
import io.influencegen.sheet.boundary.TextFile;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows how a mapping reads the first lines of a file. Nothing is kept. */
@Dependent
public class PreviewReader {
    private static final int LINES = 5;

    public ExportPreview preview(ExportMapping mapping, InputStream file) {
        try {
            TextFile text = FileText.open(file, mapping.charset());
            boolean csv = mapping.form() == FileForm.CSV;
            LineCutter cutter = new LineCutter(text.reader(), csv ? mapping.quote() : LineCutter.NONE);
            ValueReader reader = csv ? CsvValues.of(mapping, header(cutter)) : new JsonValues(mapping);
            List<ExportPreview.Line> lines = new ArrayList<>();
            Optional<Line> line = cutter.next();
            while (line.isPresent() && lines.size() < LINES) {
                lines.add(read(mapping, reader, line.get()));
                line = cutter.next();
            }
            return new ExportPreview(text.charset().name(), lines);
        } catch (IOException broken) {
            throw new DomainException(broken, ReconciliationError.RECONCILIATION_FILE_DAMAGED);
        }
    }

    private static Line header(LineCutter cutter) throws IOException {
        return cutter.next()
                .filter(line -> !line.isFaulty() && !line.text().isBlank())
                .orElseThrow(() -> new DomainException(ReconciliationError.RECONCILIATION_FILE_EMPTY));
    }

    private static ExportPreview.Line read(ExportMapping mapping, ValueReader reader, Line line) {
        Map<ExportField, String> values = new EnumMap<>(ExportField.class);
        try {
            String[] found = line.isFaulty() ? null : reader.read(line);
            for (int i = 0; found != null && i < found.length; i++) {
                values.put(reader.fields().get(i), found[i] == null ? "" : found[i]);
            }
            return new ExportPreview.Line(line.number(), values, problem(mapping, line, values));
        } catch (BadRecord bad) {
            return new ExportPreview.Line(line.number(), values, bad.getMessage());
        }
    }

    private static String problem(ExportMapping mapping, Line line, Map<ExportField, String> values) {
        if (line.isFaulty()) {
            return line.fault();
        }
        String status = values.getOrDefault(ExportField.STATUS, "");
        return values.isEmpty() || mapping.status(status).isPresent()
                ? ""
                : "its status is none of those that are known";
    }
}
