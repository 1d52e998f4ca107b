package io.influencegen.moderation.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.ModerationProvider;
import io.influencegen.moderation.boundary.Objection;
import io.influencegen.moderation.boundary.PictureVerdict;
import io.influencegen.moderation.boundary.RefusalView;
import io.influencegen.moderation.entity.AppealState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refusals and appeals on a real database, with real encryption and files. */
class CensorTest {
    private static final String TEXT = "a N.u.d.e statue";

    @TempDir
    Path folder;

    private ModerationStage stage;
    private UserId ines;
    private UserId kim;

    @BeforeEach
    void open() {
        stage = new ModerationStage(folder);
        ines = stage.person("Ines");
        kim = stage.person("Kim");
    }

    @Test
    void aRefusalShouldNameTheWordsTheRuleAndAReference() {
        DomainException refused = refuse(ines, "a cat", TEXT);
        assertThat(refused.code(), is(ModerationError.PROMPT_REFUSED));
        assertThat(refused.details().subList(0, 2), contains("Not here.", "N.u.d.e"));
        RefusalView noted = only(mine(ines));
        assertThat(noted.id().toString(), is(refused.details().get(2)));
        assertThat(noted.text(), is(TEXT));
        assertThat(mine(kim).items(), empty());
    }

    @Test
    void theDatabaseShouldNotHoldTheText() {
        refuse(ines, TEXT);
        Object stored = stage.files.keys.database.call(entities -> entities.createNativeQuery(
                        "select encode(text_cipher, 'escape') || rule from influencegen.refusal")
                .getSingleResult());
        assertThat(stored.toString().contains("statue"), is(false));
    }

    @Test
    void theSameTextShouldBeOneRefusalHoweverOftenTried() {
        String reference = refuse(ines, TEXT).details().get(2);
        assertThat(refuse(ines, "A  N.U.D.E statue").details().get(2), is(reference));
        assertThat(only(mine(ines)).times(), is(2));
    }

    @Test
    void anUpheldAppealShouldHoldForThatPersonAndThatText() {
        UUID reference = appealed(TEXT);
        decide(kim, reference, true, "");
        stage.censor(censor -> censor.requirePermitted(ines, TEXT, ""));
        refuse(kim, TEXT);
        refuse(ines, "a nude");
    }

    @Test
    void aRejectedAppealShouldChangeNothingAndSayWhy() {
        UUID reference = appealed(TEXT);
        assertThat(codeOf(() -> decide(kim, reference, false, " ")), is(ModerationError.APPEAL_WITHOUT_WORDS));
        decide(kim, reference, false, "No.");
        refuse(ines, TEXT);
        RefusalView.Appeal appeal = only(mine(ines)).appeal().orElseThrow();
        assertThat(appeal.state(), is(AppealState.REJECTED));
        assertThat(appeal.reason(), is(Optional.of("No.")));
        assertThat(appeal.decider(), is(Optional.of("Kim")));
    }

    @Test
    void anAppealShouldBeMadeOnceByWhoWasRefusedAndDecidedOnceByAnother() {
        UUID reference = appealed(TEXT);
        assertThat(codeOf(() -> appeal(ines, reference)), is(ModerationError.APPEALED_ALREADY));
        assertThat(codeOf(() -> appeal(kim, reference)), is(CommonError.NOT_FOUND));
        assertThat(codeOf(() -> decide(ines, reference, true, "")), is(ModerationError.OWN_APPEAL));
        decide(kim, reference, true, "Fine.");
        assertThat(codeOf(() -> decide(kim, reference, false, "No.")), is(ModerationError.APPEAL_DECIDED));
    }

    @Test
    void whatNobodyHasAppealedShouldNotBeStaffsToSee() {
        UUID reference = UUID.fromString(refuse(ines, TEXT).details().get(2));
        assertThat(codeOf(() -> decide(kim, reference, true, "")), is(CommonError.NOT_FOUND));
        assertThat(queue("OPEN").items(), empty());
    }

    @Test
    void theQueueShouldShowWhoWaitsLongestFirstWithoutAskingForEach() {
        int one = statements(1);
        int many = statements(12);
        assertThat(many, is(one));
        assertThat(queue("OPEN").total(), is(13L));
        assertThat(queue("UPHELD").items(), empty());
        assertThat(codeOf(() -> queue("nonsense")), is(CommonError.INVALID_VALUE));
    }

    /** To show the queue, once so many more people wait in it. */
    private int statements(int people) {
        for (int i = 0; i < people; i++) {
            UserId person = stage.person("Person " + i);
            appeal(person, UUID.fromString(refuse(person, TEXT).details().get(2)));
        }
        return stage.files.keys.database.statements(entities ->
                stage.appeals(entities, kim).list(new ListQuery(Map.of("state", "OPEN"), Optional.empty(), 0, 20)));
    }

    @Test
    void aPictureOnTheListShouldBeBlockedUntilAnAppealIsUpheld() {
        byte[] picture = FingerprintTest.png(FingerprintTest.scene(1));
        stage.pictures(kim, pictures -> pictures.block("A secret", picture));
        assertThat(
                codeOf(() -> stage.pictures(kim, pictures -> pictures.block("Again", picture))),
                is(ModerationError.PICTURE_BLOCKED_ALREADY));
        UUID generation = UUID.randomUUID();
        PictureVerdict verdict = judge(generation, picture);
        assertThat(verdict.permitted(), is(false));
        assertThat(verdict.rule(), is("A secret"));
        assertThat(
                judge(UUID.randomUUID(), FingerprintTest.png(FingerprintTest.scene(2)))
                        .permitted(),
                is(true));
        appeal(ines, UUID.fromString(verdict.reference()));
        decide(kim, UUID.fromString(verdict.reference()), true, "");
        assertThat(judge(generation, picture).permitted(), is(true));
        assertThat(judge(UUID.randomUUID(), picture).permitted(), is(false));
    }

    @Test
    void aRemovedPictureShouldBlockNothing() {
        byte[] picture = FingerprintTest.png(FingerprintTest.scene(1));
        UUID[] id = new UUID[1];
        stage.pictures(
                kim, pictures -> id[0] = pictures.block("A secret", picture).id());
        stage.pictures(kim, pictures -> pictures.remove(id[0]));
        stage.pictures(kim, pictures -> pictures.remove(id[0]));
        assertThat(judge(UUID.randomUUID(), picture).permitted(), is(true));
        assertThat(stage.files.removals, not(empty()));
    }

    @Test
    void aProviderShouldBeAskedWhereOurRulesHaveNothingToSay() {
        stage.provider = Optional.of(new ModerationProvider() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Optional<Objection> text(String text) {
                return Optional.of(new Objection("Brands", "No logos.", List.of()));
            }

            @Override
            public Optional<Objection> picture(byte[] picture) {
                return Optional.empty();
            }
        });
        assertThat(refuse(ines, "a cat").details().subList(0, 2), contains("No logos.", "…"));
        assertThat(refuse(ines, TEXT).details().get(0), is("Not here."));
    }

    private UUID appealed(String text) {
        UUID reference = UUID.fromString(refuse(ines, text).details().get(2));
        appeal(ines, reference);
        return reference;
    }

    private void appeal(UserId who, UUID reference) {
        stage.appeals(who, keeper -> keeper.appeal(reference, "It is art."));
    }

    private void decide(UserId who, UUID reference, boolean uphold, String reason) {
        stage.appeals(who, keeper -> keeper.decide(reference, uphold, reason));
    }

    private Page<RefusalView> mine(UserId who) {
        return stage.appeals(who, keeper -> keeper.mine(ListQuery.first(10)));
    }

    private Page<RefusalView> queue(String state) {
        return stage.appeals(
                kim, keeper -> keeper.list(new ListQuery(Map.of("state", state), Optional.empty(), 0, 50)));
    }

    private PictureVerdict judge(UUID generation, byte[] picture) {
        PictureVerdict[] verdict = new PictureVerdict[1];
        stage.censor(censor -> verdict[0] = censor.judge(ines, generation, picture));
        return verdict[0];
    }

    private DomainException refuse(UserId who, String... texts) {
        return assertThrows(DomainException.class, () -> stage.censor(censor -> censor.requirePermitted(who, texts)));
    }

    private static RefusalView only(Page<RefusalView> page) {
        assertThat(page.total(), is(1L));
        return page.items().get(0);
    }
}
