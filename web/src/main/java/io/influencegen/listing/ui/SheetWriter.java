package io.influencegen.listing.ui;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes rows into a file, one after the other, holding none. Values are texts, numbers and instants. */
interface SheetWriter extends Closeable {
    void head(List<String> titles) throws IOException;

    void row(List<Object> values) throws IOException;
}
