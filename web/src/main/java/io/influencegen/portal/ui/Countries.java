package io.influencegen.portal.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Countries and currencies by the names people know them by. */
@Named
@ApplicationScoped
public class Countries {
    private final List<Entry> all = Stream.of(Locale.getISOCountries())
            .map(code -> new Entry(code, name(code)))
            .sorted(Comparator.comparing(Entry::getName, Collator.getInstance(Locale.ENGLISH)))
            .toList();
    private final List<Entry> currencies = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(currency -> new Entry(
                    currency.getCurrencyCode(),
                    currency.getCurrencyCode() + " · " + currency.getDisplayName(Locale.ENGLISH)))
            .sorted(Comparator.comparing(Entry::getCode))
            .toList();

    /** A code and its name. */
    public static final class Entry {
        private final String code;
        private final String name;

        Entry(String code, String name) {
            this.code = code;
            this.name = name;
        }

        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }
    }

    public List<Entry> getAll() {
        return all;
    }

    public List<Entry> getCurrencies() {
        return currencies;
    }

    /** Empty for the empty code. */
    public String name(String code) {
        return code == null || code.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** What people there mostly pay with. */
    public static Optional<String> currencyOf(String country) {
        try {
            return Optional.ofNullable(Currency.getInstance(
                            new Locale.Builder().setRegion(country).build()))
                    .map(Currency::getCurrencyCode);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
