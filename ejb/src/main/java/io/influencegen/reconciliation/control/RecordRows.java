package io.influencegen.reconciliation.control;

import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.ReviewStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Turns the values of records into rows of the stage. For one thread. */
final class RecordRows {
    /** In the order in which they are written. */
    static final String COLUMNS =
            "line, again, reference, status, country, document_type, expires, name_digest, birth_digest, document_digest";

    private static final int WIDTH = 10;
    private static final int DIGEST = 16;
    private static final int LONGEST = 1000;
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_WORD = 60;
    private static final long EPOCH_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

    private final ExportMapping mapping;
    private final ValueReader reader;
    private final PersonDigests digests;
    private final SeenReferences seen;
    private final DateTimeFormatter dates;
    private final Map<ExportField, Integer> places = new EnumMap<>(ExportField.class);

    RecordRows(ExportMapping mapping, ValueReader reader, BlindIndex index, SeenReferences seen) {
        this.seen = seen;
        this.mapping = mapping;
        this.reader = reader;
        this.digests = new PersonDigests(index);
        this.dates = DateTimeFormatter.ofPattern(mapping.datePattern().replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        for (ExportField field : ExportField.values()) {
            places.put(field, reader.fields().indexOf(field));
        }
    }

    /** False for an empty line. */
    boolean write(LineCutter.Line line, CopyRows rows) throws BadRecord {
        if (line.isFaulty()) {
            throw new BadRecord(line.fault());
        }
        String[] values = reader.read(line);
        if (values == null) {
            return false;
        }
        String reference = reference(values);
        ReviewStatus status = mapping.status(value(values, ExportField.STATUS))
                .orElseThrow(() -> new BadRecord("its status is none of those that are known"));
        LocalDate expires = day(value(values, ExportField.EXPIRES), "expiry");
        LocalDate born = day(value(values, ExportField.BIRTH_DATE), "date of birth");
        String country = word(values, ExportField.COUNTRY);
        String type = word(values, ExportField.DOCUMENT_TYPE);
        rows.row(WIDTH);
        rows.number(line.number());
        rows.flag(seen.isAgain(reference));
        rows.text(reference);
        rows.text(status.name());
        rows.text(country.isEmpty() ? "" : Plain.country(country));
        rows.text(type.isEmpty() ? "" : Plain.documentType(type));
        rows.day(expires == null ? null : (int) (expires.toEpochDay() - EPOCH_2000));
        rows.bytes(digests.name(name(values)), DIGEST);
        rows.bytes(born == null ? null : digests.birth(born.toString()), DIGEST);
        rows.bytes(digests.document(value(values, ExportField.DOCUMENT_NUMBER)), DIGEST);
        return true;
    }

    private String reference(String[] values) throws BadRecord {
        String reference = value(values, ExportField.REFERENCE);
        if (reference.isEmpty()) {
            throw new BadRecord("it has no reference");
        }
        if (reference.length() > LONGEST_REFERENCE) {
            throw new BadRecord("its reference is longer than " + LONGEST_REFERENCE + " characters");
        }
        return reference;
    }

    private String name(String[] values) throws BadRecord {
        String whole = value(values, ExportField.NAME);
        return whole.isEmpty()
                ? value(values, ExportField.GIVEN_NAME) + " " + value(values, ExportField.FAMILY_NAME)
                : whole;
    }

    private String word(String[] values, ExportField field) throws BadRecord {
        String word = value(values, field);
        if (word.length() > LONGEST_WORD) {
            throw new BadRecord("its value of " + field.name().toLowerCase(Locale.ROOT) + " is too long");
        }
        return word;
    }

    private String value(String[] values, ExportField field) throws BadRecord {
        int place = places.get(field);
        String value = place < 0 || values[place] == null ? "" : values[place].strip();
        if (value.length() > LONGEST) {
            throw new BadRecord("its value of " + field.name().toLowerCase(Locale.ROOT) + " is too long");
        }
        // JSON can say it although the line does not hold it; PostgreSQL takes it nowhere.
        if (value.indexOf('\0') >= 0) {
            throw new BadRecord("a value holds the character NUL");
        }
        return value;
    }

    /** Times after the day do not count where dates are written as ISO 8601. */
    private LocalDate day(String value, String what) throws BadRecord {
        if (value.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = mapping.hasIsoDates() ? isoDay(value) : LocalDate.parse(value, dates);
            if (day.getYear() >= 1800 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw new BadRecord("its " + what + " is not written as " + mapping.datePattern());
        }
        throw new BadRecord("its " + what + " cannot be");
    }

    private static LocalDate isoDay(String value) {
        if (value.length() > 10 && value.charAt(10) == 'T') {
            return isoDay(value.substring(0, 10));
        }
        if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
            throw new DateTimeException("Not a day");
        }
        return LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10));
    }

    private static int digits(String value, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("Not a day");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
