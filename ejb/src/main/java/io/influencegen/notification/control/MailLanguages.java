package io.influencegen.notification.control;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** In which languages a template can have a text, and which of them are tried for a person. */
final class MailLanguages {
    static final String FALLBACK = Locale.ENGLISH.toLanguageTag();
    static final List<String> ALL = List.of(FALLBACK, "de", "es", "fr");

    private MailLanguages() {}

    /** The person's own first; dialects are written to in the language. */
    static Set<String> triedFor(Locale person) {
        Set<String> tried = new LinkedHashSet<>();
        tried.add(person.getLanguage());
        tried.add(FALLBACK);
        tried.retainAll(ALL);
        return tried;
    }
}
