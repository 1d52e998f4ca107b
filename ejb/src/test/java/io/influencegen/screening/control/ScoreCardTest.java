package io.influencegen.screening.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.influencegen.screening.boundary.ScreeningQuestion;
import io.influencegen.screening.boundary.ScreeningReason;
import io.influencegen.screening.boundary.ScreeningReason.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks for and against somebody, and that it adds up. */
class ScoreCardTest {
    private static final LocalDate BORN = LocalDate.of(1961, 4, 12);

    @ParameterizedTest
    @CsvSource({
        "Mohammed Khalid, Muhamad Khaled",
        "Сергей Иванов, Sergey Ivanov",
        "محمد حسن, Mohammed Hassan",
        "习近平, Xi Jinping",
        "Müller Jürgen, Juergen Mueller",
        "Abdul Rahman Salim, Abdulrahman Salim",
        "O'Brien Ann, Ann OBrien",
        "J. Inventovich, John Inventovich"
    })
    void otherWaysToWriteANameShouldBeEnough(String asked, String listed) {
        assertThat(score(ScreeningQuestion.named(asked), listed, "", ""), is(greaterThanOrEqualTo(80)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ivan Petrov, Ivan Sidorov",
        "Maria Gonzalez, Mario Fernandez",
        "Ivanov, Sergey Ivanov",
        "Li Wei, Li Na",
        "Anna Invented, Bertram Invented"
    })
    void sharingAPartShouldNotBeEnough(String asked, String listed) {
        assertThat(score(ScreeningQuestion.named(asked), listed, "", ""), is(lessThan(80)));
    }

    @Test
    void theDateOfBirthShouldDecideBetweenNamesakes() {
        int unknown = score(born(BORN), "Boris Invented", "", "");
        assertThat(score(born(BORN), "Boris Invented", "1961-04-12", ""), is(greaterThan(unknown)));
        assertThat(score(born(BORN), "Boris Invented", "1961", ""), is(greaterThan(unknown)));
        assertThat(score(born(BORN), "Boris Invented", "1950;1961-04-12", ""), is(greaterThan(unknown)));
        int swapped = score(born(BORN), "Boris Invented", "1961-12-04", "");
        assertThat(swapped, is(lessThan(unknown)));
        assertThat(swapped, is(greaterThanOrEqualTo(80)));
        assertThat(score(born(BORN), "Boris Invented", "1985-01-30", ""), is(lessThanOrEqualTo(70)));
    }

    @Test
    void theReasonsShouldAddUpToTheScore() {
        ScreeningQuestion question = new ScreeningQuestion("Boris I. Invented", Optional.of(BORN), Optional.of("DE"));
        ScoreCard card = ScoreCard.of(
                question,
                Folding.parts(question.name()),
                candidate("Boris Ivan Invented", false, "1961-04-12", "de;at"));
        assertThat(card.reasons().stream().mapToInt(ScreeningReason::points).sum(), is(card.score()));
        List<Kind> kinds = card.reasons().stream().map(ScreeningReason::kind).toList();
        assertThat(kinds, is(List.of(Kind.NAME, Kind.INITIAL, Kind.ALIAS, Kind.BIRTH_DATE_SAME, Kind.COUNTRY_SAME)));
        assertThat(card.score(), is(lessThanOrEqualTo(100)));
    }

    private static ScreeningQuestion born(LocalDate date) {
        return new ScreeningQuestion("Boris Invented", Optional.of(date), Optional.empty());
    }

    private static int score(ScreeningQuestion question, String listed, String birthDates, String countries) {
        return ScoreCard.of(question, Folding.parts(question.name()), candidate(listed, true, birthDates, countries))
                .score();
    }

    private static Candidate candidate(String name, boolean main, String birthDates, String countries) {
        return new Candidate(
                UUID.randomUUID(),
                "One",
                UUID.randomUUID(),
                "",
                name,
                name,
                Folding.parts(name),
                main,
                birthDates,
                countries);
    }
}
