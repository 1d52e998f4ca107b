package io.influencegen.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.identity.entity.UserAccount;
import io.influencegen.testdb.FiredEvents;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCrowdTest {
    @TempDir
    Path folder;

    private KeyStage stage;
    private KeyStage.Node node;

    @BeforeEach
    void beginEmpty() {
        stage = new KeyStage(folder);
        stage.database.truncate("demo_crowd");
        node = stage.node();
    }

    @Test
    void nobodyShouldBeMadeUpUnasked() {
        assertThat(grow(), is(0));
        assertThat(people(), hasSize(0));
    }

    @Test
    void asManyShouldComeAsWereWishedForAlsoWhenTheWishGrows() {
        wish(1_400);
        assertThat(List.of(grow(), grow(), grow()), is(List.of(1_000, 400, 0)));
        wish(1_500);
        assertThat(grow(), is(100));
        assertThat(people(), hasSize(1_500));
    }

    @Test
    void aMadeUpPersonShouldBeFoundByAddressAndHaveOneRole() {
        wish(3);
        grow();
        stage.database.run(entities -> {
            EmailSeal emails = emails(entities);
            UserAccount found = new AccountRepository(entities)
                    .findByEmail(emails.index(DemoPerson.number(2).email()))
                    .orElseThrow();
            assertThat(emails.open(found), is(DemoPerson.number(2).email()));
            assertThat(found.displayName(), is(DemoPerson.number(2).name()));
            assertThat(found.roles(), hasSize(1));
            assertThat(found.passwordHash(), startsWith("$argon2id$"));
        });
    }

    @Test
    void aThousandShouldCostAHandfulOfStatements() {
        wish(1_000);
        assertThat(stage.database.statements(entities -> crowd(entities).addSome()), is(lessThan(10)));
    }

    @Test
    void whatAKilledNodeHadInHandShouldBeMadeByTheNext() {
        wish(10);
        try {
            stage.database.run(entities -> {
                crowd(entities).addSome();
                throw new IllegalStateException("killed before the commit");
            });
        } catch (IllegalStateException killed) {
            assertThat(people(), hasSize(0));
        }
        assertThat(grow(), is(10));
    }

    @Test
    void theSameNumberShouldAlwaysGiveTheSamePerson() {
        assertThat(DemoPerson.number(7), is(DemoPerson.number(7)));
    }

    @Test
    void nobodyShouldBeOlderThanTwoYears() {
        wish(50);
        grow();
        assertThat(
                people().stream()
                        .map(one -> stage.clock.instant().getEpochSecond()
                                - one.createdAt().getEpochSecond())
                        .toList(),
                everyItem(lessThan(731L * 86_400)));
    }

    private void wish(int wanted) {
        stage.database.run(
                entities -> entities.createNativeQuery("insert into influencegen.demo_crowd (wanted) values (?1)"
                                + " on conflict (only_row) do update set wanted = ?1")
                        .setParameter(1, wanted)
                        .executeUpdate());
    }

    private int grow() {
        return stage.database.call(entities -> crowd(entities).addSome());
    }

    private List<UserAccount> people() {
        return stage.database.call(entities -> entities.createQuery("select a from UserAccount a", UserAccount.class)
                .getResultList());
    }

    private DemoCrowd crowd(EntityManager entities) {
        return new DemoCrowd(
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
                Optional.empty());
    }

    private EmailSeal emails(EntityManager entities) {
        KeyStage.Keys keys = node.keys(entities);
        return new EmailSeal(keys.cipher(), keys.index());
    }
}
