package io.influencegen.screening.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.screening.boundary.HitState;
import io.influencegen.screening.boundary.ScreeningDecided;
import io.influencegen.screening.boundary.ScreeningError;
import io.influencegen.screening.boundary.ScreeningHit;
import io.influencegen.screening.boundary.ScreeningQuestion;
import io.influencegen.screening.boundary.ScreeningResult;
import io.influencegen.settings.boundary.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matches of persons: kept, decided, and kept decided. */
class HitKeeperTest {
    private static final ScreeningQuestion BORIS = ScreeningQuestion.named("Borys Inventovitch");

    private final List<ScreeningDecided> decided = new ArrayList<>();
    private ScreeningStage stage;
    private KeyStage keys;
    private KeyStage.Node node;
    private UserId person;
    private UserId reviewer;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        stage = new ScreeningStage();
        keys = new KeyStage(folder);
        node = keys.node();
        person = account("person");
        reviewer = account("reviewer");
        stage.imported("One", "name,note\nBoris Inventovich,first\n");
    }

    @Test
    void aMatchShouldWaitForADecisionOnce() {
        assertThat(screen(), is(new ScreeningResult(1, 0, 0)));
        assertThat(screen(), is(new ScreeningResult(1, 0, 0)));
        ScreeningHit hit = hit();
        assertThat(hit.match().entryName(), is("Boris Inventovich"));
        assertThat(
                hit.match().score(),
                is(hit.match().reasons().stream()
                        .mapToInt(reason -> reason.points())
                        .sum()));
    }

    @Test
    void aDecisionShouldStandUntilTheEntryChanges() {
        screen();
        ScreeningHit cleared = decide(reviewer, HitState.CLEARED, "Born later.");
        assertThat(cleared.decision().orElseThrow().note(), is("Born later."));
        assertThat(decided, contains(new ScreeningDecided(person)));
        stage.imported("One", "name,note\nBoris Inventovich,first\nAda Madeup,\n");
        assertThat(screen(), is(new ScreeningResult(0, 0, 1)));
        stage.imported("One", "name,note\nBoris Inventovich,now with more\n");
        assertThat(screen(), is(new ScreeningResult(1, 0, 0)));
        assertThat(hit().decision(), is(Optional.empty()));
    }

    @Test
    void whoIsNoLongerListedShouldNoLongerWaitUnlessEscalated() {
        screen();
        stage.imported("One", "name\nAda Madeup\n");
        assertThat(screen(), is(new ScreeningResult(0, 0, 0)));
        stage.imported("One", "name\nBoris Inventovich\n");
        screen();
        decide(reviewer, HitState.ESCALATED, "May well be.");
        stage.imported("One", "name\nAda Madeup\n");
        assertThat(screen(), is(new ScreeningResult(0, 1, 0)));
    }

    @Test
    void nobodyShouldDecideAboutThemselvesOrWithoutWords() {
        screen();
        assertThat(
                refusal(() -> decide(person, HitState.CLEARED, "It is not me.")), is(ScreeningError.SCREENING_OWN_HIT));
        assertThat(refusal(() -> decide(reviewer, HitState.CLEARED, "  ")), is(ScreeningError.SCREENING_WITHOUT_NOTE));
        assertThat(screen(), is(new ScreeningResult(1, 0, 0)));
    }

    @Test
    void nothingThatTellsTheNameShouldBeReadable() {
        screen();
        decide(reviewer, HitState.CLEARED, "Secret note about Borys.");
        String row = stage.database.call(entities -> (String) entities.createNativeQuery(
                        "select cast(to_jsonb(h) as text) || encode(finding_cipher, 'escape') || encode(note_cipher, 'escape') from influencegen.screening_hit h")
                .getSingleResult());
        assertThat(row, not(containsString("nvento")));
        assertThat(row, not(containsString("Secret")));
        assertThat(String.join(" ", stage.audited), not(containsString("Borys")));
        assertThat(new String(row.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), containsString("CLEARED"));
    }

    private ScreeningResult screen() {
        return with(reviewer, keeper -> keeper.screen(person, BORIS));
    }

    private ScreeningHit hit() {
        List<ScreeningHit> hits = with(reviewer, keeper -> keeper.hitsOf(person));
        assertThat(hits, hasSize(1));
        return hits.get(0);
    }

    private ScreeningHit decide(UserId who, HitState state, String note) {
        UUID id = hit().id();
        return with(who, keeper -> keeper.decide(id, state, note));
    }

    private static ErrorCode refusal(Runnable work) {
        return assertThrows(DomainException.class, work::run).code();
    }

    private <T> T with(UserId who, Function<HitKeeper, T> work) {
        RequestContext context = new RequestContext();
        context.actAs(new Caller(Optional.of(who), "Kim", Set.of()));
        return stage.database.call(entities -> work.apply(new HitKeeper(
                new NameSearch(new EntryRepository(entities)),
                new HitRepository(entities),
                node.keys(entities).cipher(),
                new Settings(Map::of, stage.clock),
                stage.audit(),
                decided::add,
                context,
                stage.clock)));
    }

    private UserId account(String name) {
        UserId id = new UserId(UUID.randomUUID());
        stage.database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.user_account
                               (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '', cast(?1 as bytea), ?2, '', 'ACTIVE', now(), 1)""")
                .setParameter(1, id.toString())
                .setParameter(2, name)
                .executeUpdate());
        return id;
    }
}
