package io.influencegen.mrz.control;

import io.influencegen.mrz.boundary.Mrz;
import io.influencegen.mrz.boundary.Mrz.Check;
import io.influencegen.mrz.boundary.Mrz.Field;
import io.influencegen.mrz.boundary.Mrz.Format;
import io.influencegen.mrz.boundary.Mrz.Holder;
import io.influencegen.mrz.boundary.Mrz.Sex;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes one zone apart, all its lines in a row, by the places that ICAO 9303 gives to its fields. */
final class ZoneReading {
    private static final Pattern FILLERS = Pattern.compile("<+");
    /** Behind the names there is nothing but fillers, which are easily taken for these. */
    private static final Pattern MISREAD_FILLERS = Pattern.compile("<{3}.*$|<?([KLCSEGX])\\1{2,}<*$|<+[KLCSEG<]*$");

    private static final int NUMBER_LENGTH = 9;
    private static final int CENTURY = 100;

    private final Layout layout;
    private final Format format;
    private final StringBuilder zone;
    private final Clock clock;
    private final List<Check> checks = new ArrayList<>();

    ZoneReading(Format format, String text, Clock clock) {
        this.format = format;
        this.layout = Layout.valueOf(format.name());
        this.zone = new StringBuilder(text);
        this.clock = clock;
    }

    Mrz read() {
        String number = number();
        checkDigits(Field.BIRTH_DATE, layout.birth, layout.birth + 6);
        checkDigits(Field.EXPIRY_DATE, layout.expiry, layout.expiry + 6);
        checkPersonalNumber();
        checkAll();
        String[] names = names();
        Holder holder = new Holder(names[0], names[1], words(letters(layout.nationality, 3)), born(), sex());
        return new Mrz(format, words(letters(0, 2)), words(letters(2, 3)), holder, number, expires(), checks);
    }

    /** Longer ones go on in the field behind, and their check digit with them. */
    private String number() {
        int check = layout.number + NUMBER_LENGTH;
        int more = zone.indexOf("<", layout.optional) - layout.optional;
        if (zone.charAt(check) == '<' && more > 1 && layout.optional + more <= layout.optionalEnd) {
            int last = layout.optional + more - 1;
            String number = zone.substring(layout.number, check) + zone.substring(layout.optional, last);
            checks.add(new Check(Field.DOCUMENT_NUMBER, CheckDigit.of(number) == zone.charAt(last), false));
            return words(number);
        }
        LookAlikes.Corrected digit = LookAlikes.asDigits(zone.substring(check, check + 1));
        LookAlikes.Corrected number = LookAlikes.resolve(
                zone.substring(layout.number, check), digit.text().charAt(0));
        replace(layout.number, number.text() + digit.text());
        boolean holds = CheckDigit.of(number.text()) == digit.text().charAt(0);
        checks.add(new Check(Field.DOCUMENT_NUMBER, holds, holds && (number.changed() || digit.changed())));
        return words(number.text());
    }

    private void checkDigits(Field field, int start, int end) {
        LookAlikes.Corrected read = LookAlikes.asDigits(zone.substring(start, end + 1));
        replace(start, read.text());
        boolean holds = CheckDigit.of(zone.substring(start, end)) == zone.charAt(end);
        checks.add(new Check(field, holds, holds && read.changed()));
    }

    private void checkPersonalNumber() {
        if (layout.personalCheck < 0) {
            return;
        }
        LookAlikes.Corrected digit =
                LookAlikes.asDigits(zone.substring(layout.personalCheck, layout.personalCheck + 1));
        LookAlikes.Corrected number = LookAlikes.resolve(
                zone.substring(layout.optional, layout.optionalEnd),
                digit.text().charAt(0));
        replace(layout.optional, number.text() + digit.text());
        boolean holds = CheckDigit.agrees(number.text(), digit.text().charAt(0));
        checks.add(new Check(Field.PERSONAL_NUMBER, holds, holds && (number.changed() || digit.changed())));
    }

    private void checkAll() {
        LookAlikes.Corrected digit = LookAlikes.asDigits(zone.substring(layout.allCheck, layout.allCheck + 1));
        replace(layout.allCheck, digit.text());
        boolean holds = CheckDigit.of(layout.all(zone)) == zone.charAt(layout.allCheck);
        checks.add(new Check(Field.ALL, holds, holds && digit.changed()));
    }

    private String[] names() {
        String read = LookAlikes.asLetters(zone.substring(layout.names, layout.namesEnd));
        int end = read.indexOf("<<");
        String surname = end < 0 ? read : read.substring(0, end);
        String given =
                end < 0 ? "" : MISREAD_FILLERS.matcher(read.substring(end + 2)).replaceFirst("");
        return new String[] {words(surname), words(given)};
    }

    private Sex sex() {
        return switch (zone.charAt(layout.sex)) {
            case 'F' -> Sex.F;
            case 'M' -> Sex.M;
            default -> Sex.X;
        };
    }

    /** Nobody is born in the future: then it was a century ago. */
    private Optional<LocalDate> born() {
        LocalDate today = LocalDate.now(clock);
        return date(layout.birth).map(date -> date.isAfter(today) ? date.minusYears(CENTURY) : date);
    }

    private Optional<LocalDate> expires() {
        return date(layout.expiry);
    }

    private Optional<LocalDate> date(int start) {
        String digits = zone.substring(start, start + 6);
        if (!digits.matches("\\d{6}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    2000 + Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(4))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private String letters(int start, int length) {
        return LookAlikes.asLetters(zone.substring(start, start + length));
    }

    private void replace(int start, String text) {
        zone.replace(start, start + text.length(), text);
    }

    private static String words(String field) {
        return FILLERS.matcher(field).replaceAll(" ").strip();
    }

    /** Where the fields are. */
    private enum Layout {
        TD1(5, 5, 30, 37, 38, 45, 15, 30, 60, 90, -1, 59),
        TD2(36, 36, 49, 56, 57, 46, 64, 71, 5, 36, -1, 71),
        TD3(44, 44, 57, 64, 65, 54, 72, 86, 5, 44, 86, 87);

        private final int number;
        private final int birth;
        private final int sex;
        private final int expiry;
        private final int nationality;
        private final int optional;
        private final int optionalEnd;
        private final int names;
        private final int namesEnd;
        private final int personalCheck;
        private final int allCheck;

        Layout(int... at) {
            number = at[0];
            birth = at[2];
            sex = at[3];
            expiry = at[4];
            nationality = at[5];
            optional = at[6];
            optionalEnd = at[7];
            names = at[8];
            namesEnd = at[9];
            personalCheck = at[10];
            allCheck = at[11];
        }

        /** What the last check digit is of. */
        private String all(CharSequence zone) {
            String text = zone.toString();
            String dates = text.substring(birth, birth + 7) + text.substring(expiry, expiry + 7);
            return this == TD1
                    ? text.substring(5, 30) + dates + text.substring(48, 59)
                    : text.substring(number, number + 10) + dates + text.substring(expiry + 7, allCheck);
        }
    }
}
