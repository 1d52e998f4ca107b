package io.influencegen.tax.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.tax.boundary.TaxError;
import io.influencegen.tax.boundary.TaxFormCommand;
import io.influencegen.tax.boundary.TaxFormKind;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which form is asked of whom, what has to be in it, and how long it counts. */
final class TaxFormRules {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> CLASSIFICATIONS =
            Set.of("individual", "llc", "c-corporation", "s-corporation", "partnership", "trust");
    private static final Map<TaxFormKind, String> SENTENCES = Map.of(
            TaxFormKind.W9,
            "Under penalties of perjury, I certify that the number on this form is my correct taxpayer number, that I am not subject to"
                    + " backup withholding, and that I am a US person.",
            TaxFormKind.W8BEN,
            "Under penalties of perjury, I declare that I have examined this form and that it is true, correct and complete, that I am"
                    + " the beneficial owner of the income it is about, and that I am not a US person.",
            TaxFormKind.VAT,
            "I declare that this VAT number is mine, that it is valid, and that I report what I earn here under it. I know that a false"
                    + " declaration can be punished.",
            TaxFormKind.LOCAL,
            "I declare that this number is mine, and that I pay tax in this country on what I earn here. I know that a false declaration"
                    + " can be punished.");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 300;
    private static final int YEARS_OF_W8 = 3;

    private TaxFormRules() {}

    static String country(String wished) {
        String country = Optional.ofNullable(wished).orElse("").strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new DomainException(TaxError.TAX_COUNTRY_UNKNOWN);
        }
        return country;
    }

    /** All that would do, the one that is asked for first. */
    static List<TaxFormKind> kinds(String country, boolean usPerson, String payerCountry) {
        if (usPerson) {
            return List.of(TaxFormKind.W9);
        }
        if (payerCountry.equalsIgnoreCase("US")) {
            return List.of(TaxFormKind.W8BEN);
        }
        return UNION.contains(country) ? List.of(TaxFormKind.VAT, TaxFormKind.LOCAL) : List.of(TaxFormKind.LOCAL);
    }

    static String sentence(TaxFormKind kind) {
        return SENTENCES.get(kind);
    }

    /** To the last day of the third year after that of the signature. */
    static Optional<LocalDate> validUntil(TaxFormKind kind, LocalDate signedOn) {
        return kind == TaxFormKind.W8BEN
                ? Optional.of(LocalDate.of(signedOn.getYear() + YEARS_OF_W8, 12, 31))
                : Optional.empty();
    }

    static TaxFormDetails details(TaxFormCommand form, String country, String payerCountry) {
        List<TaxFormKind> kinds = kinds(country, form.usPerson(), payerCountry);
        if (!kinds.contains(form.kind())) {
            throw new DomainException(TaxError.TAX_FORM_KIND_WRONG, form.kind(), kinds.get(0));
        }
        String name = part("name", form.name(), LONGEST_NAME);
        String number = TaxNumbers.checked(form.kind(), country, form.number());
        String signature = part("signature", form.signature(), LONGEST_NAME);
        if (!form.certified()) {
            throw new DomainException(TaxError.TAX_FORM_NOT_CERTIFIED);
        }
        if (!comparable(signature).equals(comparable(name))) {
            throw new DomainException(TaxError.TAX_SIGNATURE_OTHER_NAME);
        }
        return new TaxFormDetails(
                form.usPerson(),
                name,
                part("address", form.address(), LONGEST_ADDRESS),
                number,
                classification(form),
                signature,
                sentence(form.kind()));
    }

    private static String classification(TaxFormCommand form) {
        if (form.kind() != TaxFormKind.W9) {
            return "";
        }
        String wished = Optional.ofNullable(form.classification()).orElse("");
        if (!CLASSIFICATIONS.contains(wished)) {
            throw new DomainException(TaxError.TAX_FORM_PART_INVALID, "classification");
        }
        return wished;
    }

    private static String part(String name, String words, int longest) {
        String stripped =
                Optional.ofNullable(words).orElse("").replace("\0", "").strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new DomainException(TaxError.TAX_FORM_PART_INVALID, name);
        }
        return stripped;
    }

    /** Case, accents and spaces make no other person. */
    private static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
