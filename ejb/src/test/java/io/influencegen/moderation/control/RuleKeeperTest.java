package io.influencegen.moderation.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.RuleDraft;
import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules on a real database, beside those that come along. */
class RuleKeeperTest {
    private static final Selection OURS = Selection.allBut(query("text", "zorb"), Set.of());

    @TempDir
    Path folder;

    private ModerationStage stage;
    private UserId admin;

    @BeforeEach
    void open() {
        stage = new ModerationStage(folder);
        admin = stage.person("Avery");
    }

    @AfterEach
    void leaveNoRule() {
        call(rules -> rules.delete(OURS));
    }

    @Test
    void aRuleShouldBeKeptWithoutItsEmptyLines() {
        RuleView made = call(rules -> rules.create(draft("Zorbs", "zorb\n\n  zorbs  \n")));
        RuleView found = call(rules -> rules.find(made.id()));
        assertThat(found.terms(), is("zorb\nzorbs"));
        assertThat(found.changedBy(), is("Avery"));
        assertThat(found.lines(), is(2L));
    }

    @Test
    void aNameShouldBeTakenOnceWhateverItsCase() {
        call(rules -> rules.create(draft("Zorbs", "zorb")));
        assertThat(
                codeOf(() -> call(rules -> rules.create(draft("ZORBS", "zorb")))), is(ModerationError.RULE_NAME_TAKEN));
    }

    @Test
    void whoSavesOverSomebodyElsesChangeShouldBeTold() {
        RuleView made = call(rules -> rules.create(draft("Zorbs", "zorb")));
        call(rules -> rules.change(made.id(), draft("Zorbs", "zorb\nzorbs"), made.version()));
        assertThat(
                codeOf(() -> call(rules -> rules.change(made.id(), draft("Zorbs", "other zorb"), made.version()))),
                is(CommonError.CHANGED_MEANWHILE));
        assertThat(codeOf(() -> call(rules -> rules.find(UUID.randomUUID()))), is(CommonError.NOT_FOUND));
    }

    @Test
    void manyShouldBeSwitchedAtOnce() {
        call(rules -> rules.create(draft("Zorbs", "zorb")));
        call(rules -> rules.create(draft("Zorbas", "zorba")));
        assertThat(call(rules -> rules.count(OURS, false)), is(2));
        assertThat(call(rules -> rules.enable(OURS, false)), is(2));
        assertThat(call(rules -> rules.enable(OURS, false)), is(0));
        assertThat(names("enabled", "false"), contains("Zorbas", "Zorbs"));
        assertThat(call(rules -> rules.delete(OURS)), is(2));
    }

    @Test
    void aListShouldRefuseFiltersAndOrdersItDoesNotKnow() {
        assertThat(codeOf(() -> names("nmae", "x")), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> names("kind", "SENTENCE")), is(CommonError.INVALID_VALUE));
        assertThat(
                codeOf(() -> call(rules ->
                        rules.list(new ListQuery(Map.of(), Optional.of(new ListQuery.Sort("terms", false)), 0, 10)))),
                is(CommonError.INVALID_VALUE));
    }

    @Test
    void aRuleWithoutPartsShouldBeRefused() {
        assertThat(
                codeOf(() -> call(rules -> rules.create(draft(" ", "zorb")))), is(ModerationError.RULE_PART_INVALID));
        assertThat(
                codeOf(() -> call(rules -> rules.create(draft("Zorbs", "\n")))), is(ModerationError.RULE_PART_INVALID));
    }

    private List<String> names(String filter, String value) {
        return call(rules -> rules.list(query(filter, value))).items().stream()
                .map(RuleView::name)
                .toList();
    }

    private static ListQuery query(String filter, String value) {
        return new ListQuery(Map.of(filter, value), Optional.empty(), 0, 50);
    }

    private static RuleDraft draft(String name, String terms) {
        return new RuleDraft(name, RuleKind.WORD, RuleCategory.OTHER, terms, "No zorbs.", true);
    }

    private <T> T call(Function<RuleKeeper, T> work) {
        return stage.files.keys.database.call(entities -> work.apply(stage.rules(entities, admin)));
    }
}
