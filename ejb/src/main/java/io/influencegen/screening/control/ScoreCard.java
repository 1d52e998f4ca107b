package io.influencegen.screening.control;

import io.influencegen.screening.boundary.ScreeningQuestion;
import io.influencegen.screening.boundary.ScreeningReason;
import io.influencegen.screening.boundary.ScreeningReason.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up what speaks for and against a match, and remembers each thing. Never above 100, and never below 0. */
final class ScoreCard {
    private static final int SAME_NAME = 95;
    private static final int MOST = 100;

    private final List<ScreeningReason> reasons = new ArrayList<>();
    private int score;

    private ScoreCard() {}

    static ScoreCard of(ScreeningQuestion question, List<String> parts, Candidate candidate) {
        ScoreCard card = new ScoreCard();
        card.name(parts, candidate);
        question.birthDate().ifPresent(date -> card.birthDate(date, candidate.birthDates()));
        question.country().ifPresent(country -> card.country(country, candidate.countries()));
        return card;
    }

    int score() {
        return score;
    }

    List<ScreeningReason> reasons() {
        return reasons;
    }

    private void name(List<String> parts, Candidate candidate) {
        NameLikeness likeness = NameLikeness.of(parts, candidate.parts());
        add(Kind.NAME, Math.round(likeness.score() * 100) + " %", (int) Math.round(likeness.score() * SAME_NAME));
        if (likeness.missing() > 0) {
            add(Kind.MISSING_PART, String.valueOf(likeness.missing()), 0);
        }
        if (likeness.initials()) {
            add(Kind.INITIAL, "", 0);
        }
        if (!candidate.main()) {
            add(Kind.ALIAS, candidate.entryName(), -1);
        }
    }

    private void birthDate(LocalDate asked, String listed) {
        BirthDates.compare(asked, listed).ifPresent(agreement -> {
            switch (agreement) {
                case SAME -> add(Kind.BIRTH_DATE_SAME, listed, 8);
                case PARTLY -> add(Kind.BIRTH_DATE_CLOSE, listed, 4);
                case CLOSE -> add(Kind.BIRTH_DATE_CLOSE, listed, -4);
                case OTHER -> add(Kind.BIRTH_DATE_OTHER, listed, -25);
            }
        });
    }

    private void country(String asked, String listed) {
        Set<String> countries = Stream.of(listed.split("[;, ]+", -1))
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        if (!countries.isEmpty()) {
            boolean same = countries.contains(asked.toLowerCase(Locale.ROOT));
            add(same ? Kind.COUNTRY_SAME : Kind.COUNTRY_OTHER, listed, same ? 3 : -3);
        }
    }

    private void add(Kind kind, String detail, int points) {
        int after = Math.max(0, Math.min(MOST, score + points));
        reasons.add(new ScreeningReason(kind, detail, after - score));
        score = after;
    }
}
