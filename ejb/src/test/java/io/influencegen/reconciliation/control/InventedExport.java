package io.influencegen.reconciliation.control;

import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.FileForm;
import io.influencegen.reconciliation.entity.ReviewStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Invented checks, the same each time. Of every hundred the provider lacks one, we lack one, one has another status there and one another
 * date of birth; the rest is equal.
 */
public final class InventedExport {
    public static final String HEADER =
            "check_id,result,full_name,date_of_birth,document_number,document_type,country,valid_until";
    private static final String[] GIVEN = {"Amélie", "Boris", "Carla", "Dmitri", "Emma", "Farid", "Greta", "Hugo"};
    private static final String[] FAMILY = {"Martin", "Kowalska", "Schneider", "O'Neill", "Rossi", "García", "Yilmaz"};
    private static final String[] COUNTRIES = {"DE", "FR", "ES", "US"};

    private InventedExport() {}

    public static ExportMapping mapping() {
        Map<ExportField, String> columns = new EnumMap<>(ExportField.class);
        columns.put(ExportField.REFERENCE, "check_id");
        columns.put(ExportField.STATUS, "result");
        columns.put(ExportField.NAME, "full_name");
        columns.put(ExportField.BIRTH_DATE, "date_of_birth");
        columns.put(ExportField.DOCUMENT_NUMBER, "document_number");
        columns.put(ExportField.DOCUMENT_TYPE, "document_type");
        columns.put(ExportField.COUNTRY, "country");
        columns.put(ExportField.EXPIRES, "valid_until");
        return new ExportMapping(
                FileForm.CSV,
                "",
                ',',
                '"',
                ExportMapping.ISO_DATE,
                columns,
                Map.of("clear", ReviewStatus.APPROVED, "consider", ReviewStatus.REFUSED, "pending", ReviewStatus.OPEN));
    }

    public static boolean isWithUs(int check) {
        return check % 100 != 1;
    }

    public static boolean isWithThem(int check) {
        return check % 100 != 2;
    }

    static boolean isOtherStatus(int check) {
        return check % 100 == 3;
    }

    static boolean isOtherBirthDate(int check) {
        return check % 100 == 4;
    }

    public static String reference(int check) {
        return "chk-%08x-%04x".formatted(check * 2654435761L & 0xFFFFFFFFL, check & 0xFFFF);
    }

    public static ReviewStatus status(int check) {
        return check % 7 == 0 ? ReviewStatus.REFUSED : ReviewStatus.APPROVED;
    }

    public static String name(int check) {
        return GIVEN[check % GIVEN.length] + " " + FAMILY[check / GIVEN.length % FAMILY.length] + " "
                + (char) ('A' + check % 26);
    }

    public static LocalDate birthDate(int check) {
        return LocalDate.of(1960, 1, 1).plusDays(check % 16_000);
    }

    public static String document(int check) {
        return "C" + (100_000_000L + check * 7L);
    }

    public static String documentType(int check) {
        return check % 3 == 0 ? "NATIONAL_ID" : "PASSPORT";
    }

    public static String country(int check) {
        return COUNTRIES[check % COUNTRIES.length];
    }

    public static LocalDate expires(int check) {
        return LocalDate.of(2030, 1, 1).plusDays(check % 2_000);
    }

    static String line(int check) {
        boolean approved = status(check) == ReviewStatus.APPROVED ^ isOtherStatus(check);
        return String.join(
                ",",
                reference(check),
                approved ? "clear" : "consider",
                name(check),
                birthDate(check).plusDays(isOtherBirthDate(check) ? 1 : 0).toString(),
                document(check),
                documentType(check).equals("PASSPORT") ? "passport" : "national id",
                country(check),
                expires(check).toString());
    }

    public static void write(Path file, int checks) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (int check = 0; check < checks; check++) {
                if (isWithThem(check)) {
                    out.write(line(check) + "\n");
                }
            }
        }
    }
}
