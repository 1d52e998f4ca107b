package io.influencegen.reconciliation.control;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.Skipped;
import io.influencegen.reconciliation.boundary.LoadTold;
import io.influencegen.reconciliation.control.ExportLoad.LeftOut;
import io.influencegen.reconciliation.control.StageRepository.RowStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hands rows on, and tells of them now and then. */
final class ToldRows implements ExportLoad.Sink {
    private static final int BETWEEN = 50_000;

    private final RunKey key;
    private final RowStream rows;
    private final LoadTold told;
    private final List<Skipped> leftOut = new ArrayList<>();
    private long loaded;

    ToldRows(RunKey key, RowStream rows, LoadTold told) {
        this.key = key;
        this.rows = rows;
        this.told = told;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        rows.write(bytes);
    }

    @Override
    public void told(long more, List<LeftOut> found) {
        loaded += more;
        found.forEach(line ->
                leftOut.add(new Skipped("line " + line.line(), line.shape(), "line-unreadable", line.reason())));
        if (loaded >= BETWEEN || !leftOut.isEmpty()) {
            tell();
        }
    }

    @Override
    public void end() {
        tell();
    }

    private void tell() {
        told.told(key, loaded, List.copyOf(leftOut));
        leftOut.clear();
        loaded = 0;
    }
}
