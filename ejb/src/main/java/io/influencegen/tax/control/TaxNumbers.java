package io.influencegen.tax.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.tax.boundary.TaxError;
import io.influencegen.tax.boundary.TaxFormKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses numbers that no tax office gives, and writes the others in their one form. What it refuses is never repeated. */
final class TaxNumbers {
    private static final Pattern FILLING = Pattern.compile("[\\s\\u00a0./-]");
    /** Of a person; no social security number begins with 000 or 666, and none has a part of zeros. */
    private static final Pattern PERSON = Pattern.compile("(?!000|666)\\d{3}-?(?!00)\\d{2}-?(?!0000)\\d{4}");
    /** Of a company: the offices that give them have numbers, and some were never used. */
    private static final Pattern COMPANY =
            Pattern.compile("(?!00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)\\d{2}-?\\d{7}");

    private static final Pattern ANY_NUMBER = Pattern.compile("[A-Z0-9]{4,30}");

    private TaxNumbers() {}

    static String checked(TaxFormKind kind, String country, String wished) {
        String number = FILLING.matcher(Optional.ofNullable(wished).orElse(""))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        switch (kind) {
            case W9 ->
                requireUnitedStates(Optional.ofNullable(wished).orElse("").strip());
            case W8BEN, LOCAL ->
                require(
                        ANY_NUMBER.matcher(number).matches(),
                        TaxError.TAX_NUMBER_MALFORMED,
                        "4 to 30 letters and digits");
            case VAT -> requireVat(number, country);
        }
        return number;
    }

    /** As it was typed, since the dashes tell whose it is. */
    private static void requireUnitedStates(String typed) {
        boolean known =
                PERSON.matcher(typed).matches() || COMPANY.matcher(typed).matches();
        require(known, TaxError.TAX_NUMBER_MALFORMED, "123-45-6789");
    }

    private static void requireVat(String number, String country) {
        VatRule rule = VatRule.of(country).orElseThrow(() -> new DomainException(TaxError.TAX_COUNTRY_UNKNOWN));
        require(rule.looksRight(number), TaxError.TAX_NUMBER_MALFORMED, rule.example());
        require(rule.addsUp(number), TaxError.TAX_NUMBER_CHECKSUM, rule.example());
    }

    private static void require(boolean holds, TaxError otherwise, String example) {
        if (!holds) {
            throw new DomainException(otherwise, example);
        }
    }
}
