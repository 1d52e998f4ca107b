package io.influencegen.reconciliation.control;

import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.control.LineCutter.Line;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.FileForm;
import io.influencegen.sheet.boundary.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Reads a file once, from its first byte to its last, and hands its records over as rows, in the order of the file. Lines are understood by
 * other threads while this one reads on and writes; no more than a few thousand are in memory, however long the file is.
 */
final class ExportLoad {
    private static final int BATCH = 1000;
    private static final int AHEAD = 6;

    private final ExportMapping mapping;
    private final BlindIndex index;
    private final long mostSkipped;
    private final Executor helpers;
    private final Deque<FutureTask<Batch>> open = new ArrayDeque<>();
    private final SeenReferences seen = new SeenReferences();
    private long lines;
    private long loaded;
    private long skipped;

    ExportLoad(ExportMapping mapping, BlindIndex index, long mostSkipped, Executor helpers) {
        this.mapping = mapping;
        this.index = withKey(index);
        this.mostSkipped = mostSkipped;
        this.helpers = helpers;
    }

    /** The key is read now: while rows are being copied, the connection can answer nothing else. */
    private static BlindIndex withKey(BlindIndex index) {
        new PersonDigests(index);
        return index;
    }

    /** A line that was left out, and why. */
    record LeftOut(long line, String shape, String reason) {}

    /** Where rows go, and what is told on the way. */
    interface Sink {
        void write(byte[] rows) throws IOException;

        /** After each batch, how much was done in it. */
        void told(long loaded, List<LeftOut> leftOut);

        /** Whether all was read or not. */
        void end();
    }

    /** What has come of the file, and how many references may have come before. */
    record Loaded(long lines, long loaded, long skipped, long again, String charset) {}

    private record Batch(CopyRows rows, int loaded, List<LeftOut> leftOut) {}

    Loaded load(InputStream file, Sink sink) throws IOException {
        try {
            return read(file, sink);
        } finally {
            open.forEach(task -> task.cancel(true));
            sink.end();
        }
    }

    private Loaded read(InputStream file, Sink sink) throws IOException {
        TextFile text = FileText.open(file, mapping.charset());
        boolean csv = mapping.form() == FileForm.CSV;
        LineCutter cutter = new LineCutter(text.reader(), csv ? mapping.quote() : LineCutter.NONE);
        ValueReader reader = csv ? csv(cutter) : new JsonValues(mapping);
        sink.write(CopyRows.HEAD);
        List<Line> batch = new ArrayList<>(BATCH);
        for (Optional<Line> line = cutter.next(); line.isPresent(); line = cutter.next()) {
            batch.add(line.get());
            if (batch.size() == BATCH) {
                begin(reader, batch);
                batch = new ArrayList<>(BATCH);
                finish(AHEAD, sink);
            }
        }
        begin(reader, batch);
        finish(0, sink);
        sink.write(CopyRows.TAIL);
        return new Loaded(lines, loaded, skipped, seen.again(), text.charset().name());
    }

    private ValueReader csv(LineCutter cutter) throws IOException {
        Line header = cutter.next()
                .filter(line -> !line.isFaulty() && !line.text().isBlank())
                .orElseThrow(() -> new DomainException(ReconciliationError.RECONCILIATION_FILE_EMPTY));
        return CsvValues.of(mapping, header);
    }

    private void begin(ValueReader reader, List<Line> batch) {
        lines += batch.size();
        FutureTask<Batch> task = new FutureTask<>(() -> understand(reader, batch));
        open.addLast(task);
        helpers.execute(task);
    }

    /** Until no more than so many are under way. One that nobody has begun is done here, so that a busy pool cannot stop us. */
    private void finish(int left, Sink sink) throws IOException {
        while (open.size() > left) {
            FutureTask<Batch> task = open.removeFirst();
            task.run();
            Batch batch = result(task);
            sink.write(batch.rows.written());
            loaded += batch.loaded;
            skipped += batch.leftOut.size();
            sink.told(batch.loaded, batch.leftOut);
            if (skipped > mostSkipped) {
                LeftOut last = batch.leftOut.get(batch.leftOut.size() - 1);
                throw new DomainException(
                        ReconciliationError.RECONCILIATION_TOO_MANY_BAD_LINES, skipped, last.reason());
            }
        }
    }

    private static Batch result(FutureTask<Batch> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Lines could not be understood", e.getCause());
        }
    }

    private Batch understand(ValueReader reader, List<Line> batch) {
        RecordRows records = new RecordRows(mapping, reader, index, seen);
        CopyRows rows = new CopyRows();
        List<LeftOut> leftOut = new ArrayList<>();
        int written = 0;
        for (Line line : batch) {
            try {
                written += records.write(line, rows) ? 1 : 0;
            } catch (BadRecord bad) {
                leftOut.add(new LeftOut(line.number(), Shape.of(line.text()), bad.getMessage()));
            }
        }
        return new Batch(rows, written, leftOut);
    }
}
