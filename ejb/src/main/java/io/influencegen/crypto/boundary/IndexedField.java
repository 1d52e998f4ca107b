package io.influencegen.crypto.boundary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A column that is looked up through a blind index: its name, and which values count as the same. */
public record IndexedField(String name, UnaryOperator<String> normalisation) {
    /** Case and surrounding space make no difference; nor do different ways to write one character. */
    public static IndexedField text(String name) {
        return new IndexedField(
                name,
                value -> Normalizer.normalize(value.strip(), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT));
    }

    /** For IBANs, document numbers and the like: only letters and digits count. */
    public static IndexedField number(String name) {
        return new IndexedField(
                name,
                value -> Normalizer.normalize(value, Normalizer.Form.NFKC)
                        .replaceAll("[^\\p{L}\\p{Nd}]", "")
                        .toUpperCase(Locale.ROOT));
    }

    /** Every byte counts. */
    public static IndexedField exact(String name) {
        return new IndexedField(name, UnaryOperator.identity());
    }
}
