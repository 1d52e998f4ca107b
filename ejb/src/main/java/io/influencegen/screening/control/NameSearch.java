package io.influencegen.screening.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.screening.boundary.ScreeningError;
import io.influencegen.screening.boundary.ScreeningMatch;
import io.influencegen.screening.boundary.ScreeningQuestion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds whom a name may mean: the database says which names come close, and each of those is compared with care. */
@Dependent
public class NameSearch {
    private static final int WEAKEST = 50;
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 300;

    private final EntryRepository entries;

    @Inject
    public NameSearch(EntryRepository entries) {
        this.entries = entries;
    }

    /** A match, and what of the entry a decision about it rests on. */
    record Found(ScreeningMatch match, UUID list, String fingerprint) {}

    public List<ScreeningMatch> search(ScreeningQuestion question) {
        return find(question, WEAKEST).stream().map(Found::match).toList();
    }

    /** Each entry once, by its best name; the best entry first. */
    List<Found> find(ScreeningQuestion question, int least) {
        List<String> parts = Folding.parts(question.name());
        if (parts.isEmpty() || question.name().length() > LONGEST_NAME) {
            throw new DomainException(ScreeningError.SCREENING_NAME_UNUSABLE, LONGEST_NAME);
        }
        Map<UUID, Found> byEntry = entries.candidates(parts).stream()
                .map(candidate -> found(question, parts, candidate))
                .filter(found -> found.match.score() >= least)
                .collect(Collectors.toMap(
                        found -> found.match.entryId(), Function.identity(), BinaryOperator.maxBy(BY_SCORE)));
        return byEntry.values().stream().sorted(BY_SCORE.reversed()).limit(MOST).toList();
    }

    private static final Comparator<Found> BY_SCORE = Comparator.comparingInt((Found found) -> found.match.score())
            .thenComparing(found -> found.match.entryName(), Comparator.reverseOrder());

    private static Found found(ScreeningQuestion question, List<String> parts, Candidate candidate) {
        ScoreCard card = ScoreCard.of(question, parts, candidate);
        ScreeningMatch match = new ScreeningMatch(
                candidate.entry(),
                candidate.listName(),
                candidate.entryName(),
                candidate.matchedName(),
                card.score(),
                card.reasons());
        return new Found(match, candidate.list(), candidate.fingerprint());
    }
}
