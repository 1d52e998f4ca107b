package io.influencegen.job.control;

import static io.influencegen.job.control.JobStage.COUNT;
import static io.influencegen.job.control.JobStage.MANY;
import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.influencegen.job.boundary.JobError;
import io.influencegen.job.boundary.RunEnd;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.SkipRepair;
import io.influencegen.job.boundary.Skipped;
import io.influencegen.job.boundary.SkippedItem;
import io.influencegen.job.boundary.WorkItem;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SkipOfficeTest {
    private final JobStage stage = new JobStage();

    @Test
    void aThousandShouldBeRequeuedInOneStatementAndTheRunGoOn() {
        RunKey key = runWithSkipped(1000);
        assertThat(stage.state(key.run()), is(RunState.COMPLETED));
        Selection all = matching(Map.of("reason", "wolf"));
        assertThat(count(all), is(1000));
        assertThat(stage.database.statements(entities -> stage.skips(entities).requeue(all)), is(lessThanOrEqualTo(1)));
        assertThat(count(all), is(0));
        assertThat(stage.state(key.run()), is(RunState.REQUESTED));
        RunKey again = stage.claim(stage.node("another")).orElseThrow().key();
        assertThat(take(again, 2000), hasSize(1000));
    }

    @Test
    void aMendedInputShouldBeWhatIsTakenAgain() {
        RunKey key = runWithSkipped(3);
        UUID first = list(Map.of("text", "sheep-0")).get(0).id();
        stage.run(entities -> stage.skips(entities).fix(first, "a dog instead"));
        assertThat(requeue(Selection.of(Set.of(first.toString()))), is(1));
        assertThat("once", requeue(Selection.of(Set.of(first.toString()))), is(0));
        RunKey again = stage.claim(stage.node("another")).orElseThrow().key();
        assertThat(take(again, 10), contains(new WorkItem(0, "sheep-0", "a dog instead")));
        assertThat(
                codeOf(() -> stage.run(entities -> stage.skips(entities).fix(first, "too late"))),
                is(JobError.JOB_SKIP_SETTLED));
        assertThat("an item left makes the run wait for more", key.run(), is(again.run()));
    }

    @Test
    void whatNoListKnowsShouldGoToItsFeature() {
        List<String> taken = new ArrayList<>();
        stage.repairs.add(repair(taken));
        RunKey key = stage.drive(COUNT);
        stage.run(entities -> stage.progress(entities)
                .skip(key, "read", List.of(new Skipped("line 7", "a;b\0", "bad-line", "two fields"))));
        SkippedItem item = list(Map.of()).get(0);
        assertThat(item.input(), is("a;b\uFFFD"));
        assertThat(
                codeOf(() -> stage.run(entities -> stage.skips(entities).fix(item.id(), "bad"))),
                is(JobError.JOB_SKIP_FAULTY));
        stage.run(entities -> stage.skips(entities).fix(item.id(), "a;b;c"));
        assertThat(requeue(matching(Map.of())), is(1));
        assertThat(taken, contains("a;b;c"));
    }

    @Test
    void dismissedAndAbandonedOnesShouldStayWhereTheyAre() {
        RunKey key = runWithSkipped(2);
        String one = list(Map.of()).get(0).id().toString();
        assertThat(stage.database.call(entities -> stage.skips(entities).dismiss(Selection.of(Set.of(one)))), is(1));
        assertThat(count(matching(Map.of())), is(1));
        stage.run(entities -> entities.createNativeQuery("update influencegen.job_run set state = 'ABANDONED'")
                .executeUpdate());
        assertThat(requeue(matching(Map.of())), is(0));
        assertThat(stage.state(key.run()), is(RunState.ABANDONED));
    }

    private static SkipRepair repair(List<String> taken) {
        return new SkipRepair() {
            @Override
            public String job() {
                return COUNT;
            }

            @Override
            public void requeue(UUID run, List<SkippedItem> items) {
                items.forEach(item -> taken.add(item.input()));
            }

            @Override
            public Optional<String> fault(String input) {
                return input.equals("bad") ? Optional.of("it is bad") : Optional.empty();
            }
        };
    }

    private RunKey runWithSkipped(int count) {
        RunKey key = stage.drive(MANY);
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(new WorkItem(i, "sheep-" + i, "one"));
        }
        stage.run(entities -> {
            WorkBook work = stage.work(entities);
            work.add(key, "walk", items);
            work.take(key, "walk", 0, count).forEach(item -> work.skip(key, "walk", item, "wolf", "It was eaten"));
            stage.progress(entities).add(key, "walk", 0, 0, count);
        });
        stage.run(entities -> stage.vehicles(entities).ended(key, RunEnd.COMPLETED, null));
        return key;
    }

    private List<WorkItem> take(RunKey key, int limit) {
        return stage.database.call(entities -> stage.work(entities).take(key, "walk", 0, limit));
    }

    private int requeue(Selection selection) {
        return stage.database.call(entities -> stage.skips(entities).requeue(selection));
    }

    private int count(Selection selection) {
        return stage.database.call(entities -> stage.skips(entities).countOpen(selection));
    }

    private List<SkippedItem> list(Map<String, String> filters) {
        return stage.database.call(entities -> stage.skips(entities)
                .list(new ListQuery(filters, Optional.empty(), 0, 50))
                .items());
    }

    private static Selection matching(Map<String, String> filters) {
        return Selection.allBut(new ListQuery(filters, Optional.empty(), 0, 1), Set.of());
    }
}
