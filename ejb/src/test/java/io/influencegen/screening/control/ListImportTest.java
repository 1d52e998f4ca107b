package io.influencegen.screening.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.screening.boundary.ListForm;
import io.influencegen.screening.boundary.ScreeningError;
import io.influencegen.screening.boundary.ScreeningImport.Counts;
import io.influencegen.screening.boundary.ScreeningImport.Fault;
import io.influencegen.screening.boundary.ScreeningImport.State;
import io.influencegen.screening.boundary.ScreeningList;
import io.influencegen.screening.boundary.ScreeningQuestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions of lists: one is in force, whatever happens to the next. */
class ListImportTest {
    private final ScreeningStage stage = new ScreeningStage();

    @Test
    void aListShouldBeCountedAndItsPeopleFound() {
        ScreeningList list = stage.imported(
                "One", "name,aliases\nBoris Inventovich,Borya Inventovich\nAda Madeup,\n,\nBoris Inventovich,\n");
        assertThat(list.entries(), is(2L));
        assertThat(list.names(), is(3L));
        Counts counts = list.lastImport().orElseThrow().counts();
        assertThat(counts.faults(), is(1L));
        assertThat(list.lastImport().orElseThrow().faults(), contains(new Fault(5, "it is in the file already")));
        assertThat(found("Borya Inventovich"), contains("Boris Inventovich"));
        assertThat(stage.announced, contains(list.id()));
    }

    @Test
    void aNewVersionShouldReplaceTheOldOneAtOnceAndWhole() {
        stage.imported("One", "name\nBoris Inventovich\n");
        List<String> during = new ArrayList<>();
        ImportSteps.Version version = stage.begin("one", 10);
        stage.run(
                stage.new Steps() {
                    @Override
                    public void finish(Version one, ListForm form, Counts counts, List<Fault> faults) {
                        during.addAll(found("Boris Inventovich"));
                        during.addAll(found("Ada Madeup"));
                        super.finish(one, form, counts, faults);
                    }
                },
                version,
                "name\nAda Madeup\n");
        assertThat(during, contains("Boris Inventovich"));
        assertThat(found("Boris Inventovich"), is(empty()));
        assertThat(found("Ada Madeup"), contains("Ada Madeup"));
        assertThat(stage.keep(ImportKeeper::all), hasSize(1));
        assertThat(entriesKept(), is(1L));
    }

    @Test
    void aFileThatIsNoListShouldLeaveTheOldOneInForce() {
        stage.imported("One", "name\nBoris Inventovich\n");
        ScreeningList list = stage.imported("One", "who,when\nAda,1970\n");
        assertThat(list.lastImport().orElseThrow().state(), is(State.FAILED));
        assertThat(list.lastImport().orElseThrow().problem().orElseThrow(), startsWith("The first line"));
        assertThat(found("Boris Inventovich"), contains("Boris Inventovich"));
    }

    @Test
    void anEmptyListShouldNotClearTheOldOne() {
        stage.imported("One", "name\nBoris Inventovich\n");
        stage.imported("One", "name\n,\n");
        assertThat(found("Boris Inventovich"), contains("Boris Inventovich"));
    }

    @Test
    void twoImportsOfAListAtOnceShouldBeRefusedUntilTheFirstIsDead() {
        stage.begin("One", 10);
        DomainException refused = assertThrows(DomainException.class, () -> stage.begin("ONE", 10));
        assertThat(refused.code(), is(ScreeningError.SCREENING_IMPORT_RUNNING));
        stage.clock.advance(Duration.ofMinutes(11));
        assertThat(stage.imported("One", "name\nAda Madeup\n").entries(), is(1L));
    }

    @Test
    void aDeletedListShouldFindNobodyAndLeaveNothingBehind() {
        ScreeningList list = stage.imported("One", "name\nBoris Inventovich\n");
        stage.keep(keeper -> {
            keeper.delete(list.id());
            return true;
        });
        assertThat(found("Boris Inventovich"), is(empty()));
        stage.keep(keeper -> keeper.clean(10));
        assertThat(entriesKept(), is(0L));
    }

    private List<String> found(String name) {
        return stage.find(ScreeningQuestion.named(name), 80).stream()
                .map(found -> found.match().entryName())
                .toList();
    }

    private long entriesKept() {
        return stage.database.call(
                entities -> ((Number) entities.createNativeQuery("select count(*) from influencegen.screening_entry")
                                .getSingleResult())
                        .longValue());
    }
}
