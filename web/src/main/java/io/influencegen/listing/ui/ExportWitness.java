package io.influencegen.listing.ui;

import java.util.Map;

/** Is told of every list that leaves the portal as a file, before its first byte does. */
public interface ExportWitness {
    void leaving(String list, String format, long rows, Map<String, String> filters);
}
