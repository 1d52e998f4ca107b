package io.influencegen.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.identity.boundary.Person;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Tallies;
import io.influencegen.testdb.FiredEvents;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of people on a real database: whichever way a slice is asked for, it is the same one. */
class PeopleListTest {
    private static final int PEOPLE = 130;
    private static final int STATEMENTS = 3;

    @TempDir
    Path folder;

    private KeyStage stage;
    private KeyStage.Node node;

    @BeforeEach
    void fill() {
        stage = new KeyStage(folder);
        stage.database.truncate("demo_crowd");
        node = stage.node();
        stage.database.run(entities -> {
            entities.createNativeQuery("insert into influencegen.demo_crowd (wanted) values (" + PEOPLE + ")")
                    .executeUpdate();
            new DemoCrowd(
                            new DemoCrowdRepository(entities),
                            emails(entities),
                            new PasswordHasher(new RandomBytes()),
                            stage.clock,
                            new SecondFactorKeeper(
                                    new SecondFactorRepository(entities),
                                    node.keys(entities).cipher(),
                                    new RandomBytes(),
                                    stage.clock),
                            new FiredEvents<>(),
                            Optional.of("demo-password"),
                            Optional.empty())
                    .addSome();
        });
    }

    @ParameterizedTest
    @CsvSource({"name,false", "name,true", "state,false", "state,true", "createdAt,false", "createdAt,true"})
    void walkingShouldShowEverybodyOnceInTheOrderOfTheWhole(String field, boolean descending) {
        ListQuery all =
                new ListQuery(Map.of(), Optional.of(new ListQuery.Sort(field, descending)), 0, ListQuery.MAX_LIMIT);
        assertThat(walked(all.slice(0, 7)), is(list(all).items()));
    }

    @Test
    void walkingThroughAFilterShouldShowEverybodyWhoMatches() {
        ListQuery all =
                new ListQuery(Map.of("text", "AN", "state", "ACTIVE"), Optional.empty(), 0, ListQuery.MAX_LIMIT);
        assertThat(walked(all.slice(0, 3)), is(list(all).items()));
    }

    @Test
    void aPageShouldBeTheSameFromEitherEnd() {
        List<Person> all = list(ListQuery.first(ListQuery.MAX_LIMIT)).items();
        for (int offset = 0; offset < PEOPLE; offset += 13) {
            assertThat(
                    list(ListQuery.first(25).slice(offset, 25)).items(),
                    is(all.subList(offset, Math.min(PEOPLE, offset + 25))));
        }
        assertThat(list(ListQuery.first(25).slice(PEOPLE, 25)).items(), is(empty()));
    }

    @Test
    void aWalkShouldGoOnByNumberWhereTheLineBeforeIsGone() {
        ListQuery lost = new ListQuery(
                Map.of(),
                Optional.empty(),
                10,
                5,
                Optional.of(new ListQuery.Position("00000000-0000-0000-0000-000000000000", PEOPLE)));
        assertThat(list(lost).items(), is(list(ListQuery.first(5).slice(10, 5)).items()));
    }

    @Test
    void anySliceShouldCostTheSameStatements() {
        for (ListQuery query : List.of(
                ListQuery.first(10), ListQuery.first(100), ListQuery.first(25).slice(100, 25))) {
            assertThat(stage.database.statements(entities -> list(entities, query)), is(STATEMENTS));
        }
    }

    private List<Person> walked(ListQuery first) {
        List<Person> walked = new ArrayList<>();
        ListQuery query = first;
        Page<Person> page = list(query);
        while (!page.items().isEmpty()) {
            walked.addAll(page.items());
            query = query.behind(page);
            page = list(query);
        }
        return Collections.unmodifiableList(walked);
    }

    private Page<Person> list(ListQuery query) {
        return stage.database.call(entities -> list(entities, query));
    }

    private Page<Person> list(EntityManager entities, ListQuery query) {
        return new PeopleRepository(entities, emails(entities), new Tallies(stage.clock)).list(query);
    }

    private EmailSeal emails(EntityManager entities) {
        KeyStage.Keys keys = node.keys(entities);
        return new EmailSeal(keys.cipher(), keys.index());
    }
}
