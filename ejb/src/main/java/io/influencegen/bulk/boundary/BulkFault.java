package io.influencegen.bulk.boundary;

import java.io.Serializable;
import java.util.List;

/** What is wrong in a sheet; the column is empty where it is the whole row. Code and details are those of an error. */
public record BulkFault(int row, String column, String code, List<String> details) implements Serializable {
    public BulkFault {
        details = List.copyOf(details);
    }
}
