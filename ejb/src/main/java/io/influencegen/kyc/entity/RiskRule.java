package io.influencegen.kyc.entity;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule: which level it raises a case to, and from where on. */
public record RiskRule(RuleKind kind, boolean enabled, RiskLevel level, String parameter) {
    /** The rule as shipped. */
    public static RiskRule usual(RuleKind kind, RiskLevel level) {
        return new RiskRule(kind, true, level, kind.usual());
    }

    public boolean appliesTo(Facts facts) {
        return enabled
                && switch (kind) {
                    case PAPER_EXPIRES -> below(facts.paperDaysLeft());
                    case UNDER_AGE -> below(facts.age());
                    case PAPER_NAME_DIFFERS -> below(facts.paperName());
                    case BANK_NAME_DIFFERS -> below(facts.bankName());
                    case COUNTRY_LISTED -> countries().contains(facts.country());
                    case BANK_COUNTRY_LISTED ->
                        facts.bankCountry().filter(countries()::contains).isPresent();
                    case BANK_ABROAD ->
                        facts.bankCountry()
                                .filter(country -> !country.equals(facts.country()))
                                .isPresent();
                    case SAME_PERSON -> facts.samePerson() > 0;
                    case SAME_PAPER -> facts.samePaper() > 0;
                    case SAME_BANK_ACCOUNT -> facts.sameBankAccount() > 0;
                    case SAME_PHONE -> facts.samePhone() > 0;
                    case SAME_DEVICE -> facts.sameDevice() > 0;
                    case SCREENING_HIT -> facts.openHits() > 0;
                    case PROVIDER_DOUBTS -> facts.providerDoubts();
                };
    }

    /** What was measured, in figures, for whoever reads the reason. */
    public String measured(Facts facts) {
        return switch (kind) {
            case PAPER_EXPIRES -> number(facts.paperDaysLeft());
            case UNDER_AGE -> number(facts.age());
            case PAPER_NAME_DIFFERS -> number(facts.paperName());
            case BANK_NAME_DIFFERS -> number(facts.bankName());
            case COUNTRY_LISTED -> facts.country();
            case BANK_COUNTRY_LISTED, BANK_ABROAD -> facts.bankCountry().orElse("");
            case SAME_PERSON -> String.valueOf(facts.samePerson());
            case SAME_PAPER -> String.valueOf(facts.samePaper());
            case SAME_BANK_ACCOUNT -> String.valueOf(facts.sameBankAccount());
            case SAME_PHONE -> String.valueOf(facts.samePhone());
            case SAME_DEVICE -> String.valueOf(facts.sameDevice());
            case SCREENING_HIT -> String.valueOf(facts.openHits());
            case PROVIDER_DOUBTS -> "";
        };
    }

    public Set<String> countries() {
        return Stream.of(parameter.split("[,\\s]+", -1))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private boolean below(OptionalInt measured) {
        return measured.isPresent() && measured.getAsInt() < Integer.parseInt(parameter);
    }

    private static String number(OptionalInt measured) {
        return measured.isPresent() ? String.valueOf(measured.getAsInt()) : "";
    }
}
