package io.influencegen.reconciliation.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.reconciliation.boundary.Difference;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.testdb.Doubles;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reviewers see and settle, on a real database. */
class DifferenceOfficeTest {
    private static final Instant NOW = ReconciliationStage.NOW;

    @TempDir
    Path folder;

    private final Doubles doubles = new Doubles();
    private ReconciliationStage stage;
    private UserId me;
    private UUID run;
    private UUID late;
    private UUID mine;
    private UUID drift;
    private UUID done;

    @BeforeEach
    void find() {
        stage = new ReconciliationStage(folder);
        me = new UserId(stage.person);
        run = stage.begin();
        late = difference("MISSING_HERE", "ch_100%", "OPEN", NOW.minus(Duration.ofDays(1)), null);
        mine = difference("MISSING_HERE", "ch-2", "OPEN", NOW.plus(Duration.ofDays(1)), me);
        drift = difference("STATUS_DRIFT", "ch-3", "OPEN", NOW.plus(Duration.ofDays(2)), null);
        done = difference("STATUS_DRIFT", "ch-4", "RESOLVED", NOW.plus(Duration.ofDays(3)), null);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void theMostUrgentShouldComeFirstWithItsOwnersName() {
        List<Difference> all =
                office(office -> office.list(ListQuery.first(10))).items();
        assertThat(all.stream().map(Difference::id).toList(), contains(late, mine, drift, done));
        assertThat(all.get(0).overdue(), is(true));
        assertThat(all.get(1).overdue(), is(false));
        assertThat(all.get(1).ownerName(), is("Reviewer " + me));
        assertThat(all.get(0).ownerName(), is(""));
    }

    @Test
    void eachFilterShouldKeepWhatItSays() {
        assertThat(found("kind", "STATUS_DRIFT"), contains(drift, done));
        assertThat(found("state", "RESOLVED"), contains(done));
        assertThat(found("owner", "me"), contains(mine));
        assertThat(found("owner", me.toString()), contains(mine));
        assertThat(found("owner", "nobody"), contains(late, drift, done));
        assertThat(found("overdue", "true"), contains(late));
        assertThat(found("overdue", "false"), contains(mine, drift, done));
        assertThat("no pattern", found("reference", "_100%"), contains(late));
        assertThat(found("reference", "h-_"), is(empty()));
        assertThat(found("run", run.toString()), contains(late, mine, drift, done));
        assertThat(found("run", "not an id"), is(empty()));
        assertThat(found("provider", "somebody-else"), is(empty()));
        assertThat(found("provider", " "), contains(late, mine, drift, done));
    }

    @Test
    void aSortShouldTurnTheList() {
        ListQuery backwards = new ListQuery(Map.of(), Optional.of(new ListQuery.Sort("reference", true)), 0, 2);
        assertThat(ids(office(office -> office.list(backwards)).items()), contains(late, done));
    }

    @Test
    void whatIsUnknownShouldBeRefused() {
        assertThat(codeOf(() -> found("colour", "red")), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> found("kind", "ODD")), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> found("overdue", "perhaps")), is(CommonError.INVALID_VALUE));
        ListQuery unsorted =
                new ListQuery(Map.of(), Optional.of(new ListQuery.Sort("d.note; drop table x", false)), 0, 2);
        assertThat(codeOf(() -> office(office -> office.list(unsorted))), is(CommonError.INVALID_VALUE));
    }

    @Test
    void someShouldBeSettledWithTheNote() {
        Selection picked = Selection.of(Set.of(late.toString(), done.toString()));
        assertThat(office(office -> office.countOpen(picked)), is(1));
        assertThat(office(office -> office.resolve(picked, " Told\0 them ")), is(1));
        assertThat(found("state", "OPEN"), contains(mine, drift));
        Difference settled =
                office(office -> office.list(query("reference", "100"))).items().get(0);
        assertThat(settled.note(), is("Told  them"));
        assertThat(settled.resolvedBy(), is(Optional.of("Somebody")));
        assertThat(settled.resolvedAt(), is(Optional.of(NOW)));
        assertThat(doubles.audited.get(0).action(), is("reconciliation.differences-resolved"));
    }

    @Test
    void allThatMatchButSomeShouldBeTaken() {
        Selection all = Selection.allBut(query("owner", "nobody"), Set.of(drift.toString()));
        assertThat(office(office -> office.assignToMe(all)), is(1));
        assertThat(found("owner", "me"), contains(late, mine));
    }

    @Test
    void settlingShouldNeedANote() {
        Selection picked = Selection.of(Set.of(late.toString()));
        for (String note : new String[] {null, " ", "\0", "x".repeat(2001)}) {
            assertThat(
                    codeOf(() -> office(office -> office.resolve(picked, note))),
                    is(ReconciliationError.RECONCILIATION_NOTE_MISSING));
        }
        assertThat(
                codeOf(() -> office(office -> office.resolve(Selection.of(Set.of("x")), "why"))),
                is(CommonError.NOT_FOUND));
    }

    private List<UUID> found(String filter, String value) {
        return ids(office(office -> office.list(query(filter, value))).items());
    }

    private static ListQuery query(String filter, String value) {
        return new ListQuery(Map.of(filter, value), Optional.empty(), 0, 100);
    }

    private static List<UUID> ids(List<Difference> found) {
        return found.stream().map(Difference::id).toList();
    }

    private <T> T office(Function<DifferenceOffice, T> work) {
        RequestContext context = Doubles.contextOf(me, Role.KYC_REVIEWER);
        return stage.database.call(entities -> work.apply(new DifferenceOffice(
                new DifferenceRepository(entities),
                new People(),
                doubles.audit(),
                context,
                Clock.fixed(NOW, ZoneOffset.UTC))));
    }

    private UUID difference(String kind, String reference, String state, Instant due, UserId owner) {
        UUID id = UUID.randomUUID();
        stage.database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.reconciliation_result
                               (id, run_id, provider, kind, reference, state, owner, found_at, due_at, resolved_at)
                        values (?1, ?2, 'onfido', ?3, ?4, ?5, cast(nullif(?6, '') as uuid), now(), ?7, case when ?5 = 'OPEN' then null else now() end)""")
                .setParameter(1, id)
                .setParameter(2, run)
                .setParameter(3, kind)
                .setParameter(4, reference)
                .setParameter(5, state)
                .setParameter(6, owner == null ? "" : owner.toString())
                .setParameter(7, Timestamp.from(due))
                .executeUpdate());
        return id;
    }

    private static final class People extends Accounts {
        @Override
        public Map<UserId, String> namesOf(Collection<UserId> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> "Reviewer " + id));
        }
    }
}
