package io.influencegen.mrz.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a machine readable zone says. A field whose check digit does not hold is given as it was read; what is no date is
 * empty. Names are in capitals, as printed.
 */
public record Mrz(
        Format format,
        String documentType,
        String issuingState,
        Holder holder,
        String documentNumber,
        Optional<LocalDate> expiresOn,
        List<Check> checks)
        implements Serializable {
    /** Sizes of documents, with lines and letters per line. */
    public enum Format {
        TD1(3, 30),
        TD2(2, 36),
        TD3(2, 44);

        private final int lines;
        private final int length;

        Format(int lines, int length) {
            this.lines = lines;
            this.length = length;
        }

        public int lines() {
            return lines;
        }

        public int length() {
            return length;
        }
    }

    /** F, M, or X for neither or not said. */
    public enum Sex {
        F,
        M,
        X
    }

    /** Whose document it is. */
    public record Holder(String surname, String givenNames, String nationality, Optional<LocalDate> bornOn, Sex sex)
            implements Serializable {}

    /** What a check digit is of. */
    public enum Field {
        DOCUMENT_NUMBER,
        BIRTH_DATE,
        EXPIRY_DATE,
        PERSONAL_NUMBER,
        ALL
    }

    /** Whether the check digit holds, and whether letters had to be taken for look-alikes so that it does. */
    public record Check(Field field, boolean holds, boolean corrected) implements Serializable {}

    public Mrz {
        checks = List.copyOf(checks);
    }

    /** Every check digit holds. */
    public boolean isValid() {
        return checks.stream().allMatch(Check::holds);
    }

    public boolean holds(Field field) {
        return checks.stream().filter(check -> check.field() == field).allMatch(Check::holds);
    }
}
