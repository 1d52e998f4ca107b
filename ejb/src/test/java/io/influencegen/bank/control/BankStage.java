package io.influencegen.bank.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankAccountCommand;
import io.influencegen.bank.boundary.BankAccountEntered;
import io.influencegen.bank.boundary.BankAccountVerified;
import io.influencegen.bank.boundary.BankDepositsFailed;
import io.influencegen.bank.boundary.BankDepositsMatched;
import io.influencegen.bank.boundary.MyBankAccount;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.Doubles;
import io.influencegen.testdb.FiredEvents;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Bank accounts on a real database with real keys. */
final class BankStage {
    final KeyStage keys;
    final Doubles doubles = new Doubles();
    final FiredEvents<BankAccountEntered> entered = new FiredEvents<>();
    final FiredEvents<BankAccountVerified> verified = new FiredEvents<>();
    final FiredEvents<BankDepositsMatched> matched = new FiredEvents<>();
    final FiredEvents<BankDepositsFailed> failed = new FiredEvents<>();
    private final KeyStage.Node node;
    private final Settings settings;

    BankStage(Path folder) {
        keys = new KeyStage(folder);
        node = keys.node();
        settings = new Settings(Map::of, keys.clock);
        keys.database.truncate("bank_account");
    }

    static BankAccountCommand german(String iban) {
        return new BankAccountCommand("DE", "EUR", "Plantagenet Zwirbel", "", iban);
    }

    UserId person(String name) {
        return Doubles.person(keys.database, name);
    }

    MyBankAccount enter(UserId who, BankAccountCommand account) {
        return accounts(who, keeper -> keeper.enter(account));
    }

    <T> T accounts(UserId who, Function<BankAccountKeeper, T> work) {
        return keys.database.call(entities -> work.apply(keeper(entities, who)));
    }

    <T> T deposits(UserId who, Function<DepositKeeper, T> work) {
        return keys.database.call(entities -> work.apply(new DepositKeeper(
                new BankAccountRepository(entities),
                seal(entities),
                decision(entities, who),
                news(),
                doubles.audit(),
                matched,
                failed,
                context(who),
                keys.clock)));
    }

    void decide(UserId who, Consumer<BankDecision> work) {
        keys.database.run(entities -> work.accept(decision(entities, who)));
    }

    <T> T read(UserId who, Function<BankReading, T> work) {
        return keys.database.call(entities -> work.apply(reading(entities, who)));
    }

    <T> T finance(UserId who, Function<DepositSender, T> work) {
        return keys.database.call(entities -> work.apply(new DepositSender(
                new DepositRepository(entities),
                new BankAccountRepository(entities),
                seal(entities),
                reading(entities, who),
                news(),
                settings,
                doubles.audit(),
                context(who),
                keys.clock)));
    }

    /** Finance sends the amounts of everybody, and tells the test those of one account. */
    List<BigDecimal> send(UserId finance, MyBankAccount account) {
        List<BigDecimal> amounts =
                finance(finance, sender -> sender.reveal(account.id(), "test")).amounts();
        finance(
                finance,
                sender -> sender.markSent(Selection.of(Set.of(account.id().toString()))));
        return amounts;
    }

    private BankAccountKeeper keeper(EntityManager entities, UserId who) {
        return new BankAccountKeeper(
                new BankAccountRepository(entities),
                seal(entities),
                new DepositAmounts(new RandomBytes()),
                news(),
                settings,
                doubles.audit(),
                entered,
                context(who),
                keys.clock);
    }

    private BankDecision decision(EntityManager entities, UserId who) {
        return new BankDecision(
                new BankAccountRepository(entities),
                seal(entities),
                news(),
                doubles.audit(),
                verified,
                context(who),
                keys.clock);
    }

    private BankReading reading(EntityManager entities, UserId who) {
        return new BankReading(new BankAccountRepository(entities), seal(entities), doubles.audit(), context(who));
    }

    private AccountSeal seal(EntityManager entities) {
        var crypto = node.keys(entities);
        return new AccountSeal(crypto.cipher(), crypto.index());
    }

    private BankNews news() {
        return new BankNews(
                doubles.addressees(), doubles.mailer(), new PortalLinks(Optional.empty(), 1), doubles.push());
    }

    private static RequestContext context(UserId who) {
        return Doubles.contextOf(who, Role.INFLUENCER);
    }
}
