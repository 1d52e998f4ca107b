package io.influencegen.tax.control;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a VAT number of one country looks like, and whether its check digits fit. Countries whose check digits we do not
 * calculate are checked by their looks alone.
 */
record VatRule(String prefix, Pattern looks, Predicate<String> checkDigits, String example) {
    private static final Map<String, VatRule> RULES = Map.ofEntries(
            rule("AT", "U\\d{8}", VatChecks::austria, "ATU13585627"),
            rule("BE", "[01]\\d{9}", VatChecks::belgium, "BE0403019261"),
            rule("BG", "\\d{9,10}", VatChecks::unknown, "BG175074752"),
            rule("CY", "\\d{8}[A-Z]", VatChecks::unknown, "CY10259033P"),
            rule("CZ", "\\d{8,10}", VatChecks::unknown, "CZ25123891"),
            rule("DE", "[1-9]\\d{8}", VatChecks::germany, "DE136695976"),
            rule("DK", "[1-9]\\d{7}", VatChecks::denmark, "DK13585628"),
            rule("EE", "\\d{9}", VatChecks::unknown, "EE100931558"),
            rule("ES", "[A-Z0-9]\\d{7}[A-Z0-9]", VatChecks::unknown, "ESB58378431"),
            rule("FI", "\\d{8}", VatChecks::finland, "FI20774740"),
            rule("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}", VatChecks::france, "FR40303265045"),
            rule("EL", "\\d{9}", VatChecks::greece, "EL094259216"),
            rule("HR", "\\d{11}", VatChecks::germanyOfEleven, "HR33392005961"),
            rule("HU", "\\d{8}", VatChecks::unknown, "HU12892312"),
            rule("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}", VatChecks::unknown, "IE6433435F"),
            rule("IT", "\\d{11}", VatChecks::italy, "IT00743110157"),
            rule("LT", "\\d{9}|\\d{12}", VatChecks::unknown, "LT119511515"),
            rule("LU", "\\d{8}", VatChecks::luxembourg, "LU15027442"),
            rule("LV", "\\d{11}", VatChecks::unknown, "LV40003521600"),
            rule("MT", "\\d{8}", VatChecks::unknown, "MT11679112"),
            rule("NL", "\\d{9}B\\d{2}", VatChecks::netherlands, "NL004495445B01"),
            rule("PL", "\\d{10}", VatChecks::poland, "PL8567346215"),
            rule("PT", "\\d{9}", VatChecks::portugal, "PT501964843"),
            rule("RO", "\\d{2,10}", VatChecks::unknown, "RO18547290"),
            rule("SE", "\\d{10}01", VatChecks::sweden, "SE123456789701"),
            rule("SI", "\\d{8}", VatChecks::unknown, "SI50223054"),
            rule("SK", "\\d{10}", VatChecks::unknown, "SK2022749619"));

    /** Greece writes EL before its numbers. */
    static Optional<VatRule> of(String country) {
        return Optional.ofNullable(RULES.get(country.equals("GR") ? "EL" : country));
    }

    boolean looksRight(String number) {
        return number.startsWith(prefix)
                && looks.matcher(number.substring(prefix.length())).matches();
    }

    /** Of one that looks right. */
    boolean addsUp(String number) {
        return checkDigits.test(number.substring(prefix.length()));
    }

    private static Map.Entry<String, VatRule> rule(
            String prefix, String looks, Predicate<String> checkDigits, String example) {
        return Map.entry(prefix, new VatRule(prefix, Pattern.compile(looks), checkDigits, example));
    }
}
