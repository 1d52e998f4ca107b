package io.influencegen.reconciliation.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ReconciliationError;

/** Why a file in a folder was not taken, for whoever has put it there. */
final class Refusal {
    private Refusal() {}

    static String text(DomainException refused) {
        String detail = String.join(", ", refused.details());
        return refused.code() instanceof ReconciliationError why ? text(why, detail) : refused.getMessage();
    }

    private static String text(ReconciliationError why, String detail) {
        return switch (why) {
            case RECONCILIATION_FILE_EMPTY -> "There is nothing in the file.";
            case RECONCILIATION_FILE_DAMAGED -> "The file cannot be read or unpacked. Export it again.";
            case RECONCILIATION_FILE_TOO_LARGE -> "The file is larger than " + detail + " MB. Pack it with gzip.";
            case RECONCILIATION_COLUMN_MISSING ->
                "The file has no column '" + detail + "'. Correct the mapping of the provider, or the file.";
            case RECONCILIATION_CHARSET_UNKNOWN ->
                "There is no character set '" + detail + "'. Correct the mapping of the provider.";
            default -> why.key() + " " + detail;
        };
    }
}
