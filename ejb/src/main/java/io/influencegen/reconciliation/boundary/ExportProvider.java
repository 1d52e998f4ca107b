package io.influencegen.reconciliation.boundary;

import io.influencegen.reconciliation.entity.ExportMapping;
import java.io.Serializable;

/**
 * A provider whose exports are compared: how it writes them, where they can be fetched, if anywhere, and whether its folder is watched. A
 * version of 0 is a new one.
 */
public record ExportProvider(
        String key, String name, ExportMapping mapping, String address, boolean watched, long version)
        implements Serializable {
    /** Within the data folder; made as soon as it is watched. */
    public String folder() {
        return "exports/" + key;
    }

    public boolean isFetchable() {
        return !address.isEmpty();
    }
}
