package io.influencegen.reconciliation.control;

import io.influencegen.reconciliation.entity.ExportField;
import java.util.List;

/** Takes the values of a record from its text. For one thread. */
interface ValueReader {
    /** The values in the order of the fields; empty for what it does not have. Null for a line that holds nothing. */
    String[] read(LineCutter.Line line) throws BadRecord;

    /** Which fields are read. */
    List<ExportField> fields();
}
