package io.influencegen.privacy.control;

import io.influencegen.privacy.boundary.DataExportView;
import jakarta.enterprise.context.Dependent;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

@Dependent
public class ExportKeeper {
    public DataExportView request() {
        throw new UnsupportedOperationException();
    }

    public List<DataExportView> mine() {
        throw new UnsupportedOperationException();
    }

    public InputStream download(UUID export) {
        throw new UnsupportedOperationException();
    }

    public void make(UUID export) {
        throw new UnsupportedOperationException();
    }

    public void fail(UUID export) {
        throw new UnsupportedOperationException();
    }

    public int expire(int limit) {
        throw new UnsupportedOperationException();
    }
}
