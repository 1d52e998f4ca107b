package io.influencegen.reconciliation.boundary;

import io.influencegen.reconciliation.entity.ExportMapping;
import java.io.Serializable;

/** A provider whose exports are compared: how it writes them, and where they can be fetched, if anywhere. A version of 0 is a new one. */
public record ExportProvider(String key, String name, ExportMapping mapping, String address, long version)
        implements Serializable {}
