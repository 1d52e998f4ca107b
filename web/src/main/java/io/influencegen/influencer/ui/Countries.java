package io.influencegen.influencer.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The countries of the world by name. */
@Named
@ApplicationScoped
public class Countries {
    private static final Locale SHOWN_IN = Locale.ENGLISH;

    private final List<Country> all = Stream.of(Locale.getISOCountries())
            .map(code -> new Country(code, nameOf(code)))
            .sorted(Comparator.comparing(Country::getName))
            .toList();

    /** One of them, with its code of two letters. */
    public record Country(String code, String name) implements Serializable {
        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }
    }

    public List<Country> getAll() {
        return all;
    }

    /** Empty for the empty code. */
    public String name(String code) {
        return code == null || code.isEmpty() ? "" : nameOf(code);
    }

    private static String nameOf(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(SHOWN_IN);
    }
}
