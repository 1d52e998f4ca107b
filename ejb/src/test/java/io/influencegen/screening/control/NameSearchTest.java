package io.influencegen.screening.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import io.influencegen.screening.boundary.ScreeningQuestion;
import io.influencegen.screening.control.InventedPeople.Change;
import io.influencegen.screening.control.InventedPeople.Person;
import io.influencegen.screening.control.NameSearch.Found;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many of those who are on a list are found, however they are written, and how many who are not. */
class NameSearchTest {
    private static final int THRESHOLD = 80;
    private static final int LISTED = Integer.getInteger("screening.listed", 5000);
    private static final int VARIANTS = 640;
    private static final int INNOCENT = 500;
    /** The most points that they can add. */
    private static final int BIRTH_DATE_AND_COUNTRY = 11;

    private static final List<Change> CHANGES = List.of(Change.values());

    private static final ScreeningStage STAGE = new ScreeningStage();
    private static final List<Person> PEOPLE = new InventedPeople(1).people(LISTED);

    @BeforeAll
    static void importList() {
        StringWriter file = new StringWriter();
        InventedPeople.write(PEOPLE, file);
        STAGE.imported("Invented", file.toString());
    }

    @Test
    void atLeast95OfHundredVariantsShouldBeFound() {
        InventedPeople changes = new InventedPeople(2);
        Map<Change, int[]> tally = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        int step = LISTED / VARIANTS;
        for (int i = 0; i < VARIANTS; i++) {
            Person person = PEOPLE.get(i * step);
            Change change = CHANGES.get(i % CHANGES.size());
            String name = changes.changed(person, change);
            if (!name.isEmpty()) {
                boolean found = isFound(person, name);
                int[] counts = tally.computeIfAbsent(change, key -> new int[2]);
                counts[found ? 0 : 1]++;
                if (!found) {
                    missed.add(person.name() + " as " + name);
                }
            }
        }
        int found = tally.values().stream().mapToInt(counts -> counts[0]).sum();
        int asked = found + missed.size();
        assertThat("asked " + asked, asked, is(greaterThanOrEqualTo(500)));
        assertThat(
                "missed " + missed + " of "
                        + tally.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue()[0] + ":" + entry.getValue()[1])
                                .toList(),
                100 * found / asked,
                is(greaterThanOrEqualTo(95)));
    }

    @Test
    void theInnocentShouldBeLeftAlone() {
        Set<String> listed =
                PEOPLE.stream().map(person -> Folding.sorted(person.name())).collect(Collectors.toSet());
        List<Person> innocent = new InventedPeople(3)
                .people(INNOCENT * 2).stream()
                        .filter(person -> !listed.contains(Folding.sorted(person.name())))
                        .limit(INNOCENT)
                        .toList();
        List<String> accused = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (Person person : innocent) {
            List<Found> similar =
                    STAGE.find(ScreeningQuestion.named(person.name()), THRESHOLD - BIRTH_DATE_AND_COUNTRY);
            similar.stream()
                    .filter(found -> found.match().score() >= THRESHOLD)
                    .findFirst()
                    .ifPresent(found ->
                            alone.add(person.name() + " as " + found.match().matchedName()));
            if (!similar.isEmpty() && isFound(person)) {
                accused.add(person.name());
            }
        }
        assertThat(innocent.size(), is(INNOCENT));
        assertThat("accused " + accused, 100 - 100 * accused.size() / INNOCENT, is(greaterThanOrEqualTo(99)));
        assertThat("by name alone " + alone, 100 - 100 * alone.size() / INNOCENT, is(greaterThanOrEqualTo(90)));
    }

    private static boolean isFound(Person person) {
        ScreeningQuestion question =
                new ScreeningQuestion(person.name(), Optional.of(person.birthDate()), Optional.of(person.country()));
        return !STAGE.find(question, THRESHOLD).isEmpty();
    }

    private static boolean isFound(Person person, String name) {
        return STAGE.find(ScreeningQuestion.named(name), THRESHOLD).stream()
                .anyMatch(found -> found.match().entryName().equals(person.name()));
    }
}
