package io.influencegen.reconciliation.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.entity.DriftKind;
import io.influencegen.testdb.Doubles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleKeeperTest {
    @TempDir
    Path folder;

    private final Doubles doubles = new Doubles();
    private ReconciliationStage stage;
    private UserId reviewer;

    @BeforeEach
    void begin() {
        stage = new ReconciliationStage(folder);
        reviewer = new UserId(stage.person);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void whatIsFoundShouldBeItsRulesOwners() {
        DriftRule rule = rule(DriftKind.MISSING_HERE);
        save(new DriftRule(rule.kind(), false, 3, Optional.of(reviewer), rule.version()));
        assertThat(rule(DriftKind.MISSING_HERE).owner(), is(Optional.of(reviewer)));
        assertThat(doubles.audited.get(0).after().get("owner"), is(reviewer.toString()));
        UUID run = stage.begin();
        stage.load(
                run,
                new ByteArrayInputStream(
                        (InventedExport.HEADER + "\n" + InventedExport.line(0)).getBytes(StandardCharsets.UTF_8)),
                InventedExport.mapping(),
                0);
        stage.compare(run);
        stage.settle(run);
        Object owner = stage.database.call(entities -> entities.createNativeQuery(
                        "select owner from influencegen.reconciliation_result where run_id = ?1")
                .setParameter(1, run)
                .getSingleResult());
        assertThat(owner, is(reviewer.value()));
    }

    @Test
    void nobodyShouldBeAnOwnerAgain() {
        DriftRule rule = rule(DriftKind.EXPIRED);
        save(new DriftRule(rule.kind(), false, 3, Optional.of(reviewer), rule.version()));
        save(new DriftRule(rule.kind(), false, 3, Optional.empty(), rule.version() + 1));
        assertThat(rule(DriftKind.EXPIRED).owner(), is(Optional.empty()));
    }

    @Test
    void whoMayNotSettleShouldNotBeAnOwner() {
        DriftRule rule = rule(DriftKind.EXPIRED);
        UserId stranger = new UserId(UUID.randomUUID());
        assertThat(
                codeOf(() -> save(new DriftRule(rule.kind(), false, 3, Optional.of(stranger), rule.version()))),
                is(ReconciliationError.RECONCILIATION_OWNER_UNFIT));
        assertThat(
                codeOf(() -> save(new DriftRule(rule.kind(), false, 0, Optional.empty(), rule.version()))),
                is(ReconciliationError.RECONCILIATION_RULE_INVALID));
        assertThat(
                codeOf(() -> save(new DriftRule(rule.kind(), false, 3, Optional.empty(), rule.version() - 1))),
                is(CommonError.CHANGED_MEANWHILE));
    }

    private DriftRule rule(DriftKind kind) {
        return call(keeper -> keeper.rules().stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst()
                .orElseThrow());
    }

    private void save(DriftRule rule) {
        call(keeper -> {
            keeper.save(rule);
            return rule;
        });
    }

    private <T> T call(Function<RuleKeeper, T> work) {
        return stage.database.call(entities -> work.apply(new RuleKeeper(
                new SettleRepository(entities),
                new Reviewers(),
                doubles.audit(),
                Doubles.contextOf(reviewer, Role.ADMINISTRATOR),
                Clock.fixed(ReconciliationStage.NOW, ZoneOffset.UTC))));
    }

    private final class Reviewers extends Accounts {
        @Override
        public Map<UserId, String> withRole(Role role) {
            return role == Role.KYC_REVIEWER ? Map.of(reviewer, "Renate") : Map.of();
        }
    }
}
