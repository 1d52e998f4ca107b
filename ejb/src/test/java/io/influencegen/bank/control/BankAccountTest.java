package io.influencegen.bank.control;

import static io.influencegen.bank.control.BankStage.german;
import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.bank.boundary.BankAccountEntered;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankAccountVerified;
import io.influencegen.bank.boundary.BankDepositsFailed;
import io.influencegen.bank.boundary.BankError;
import io.influencegen.bank.boundary.DepositAnswer;
import io.influencegen.bank.boundary.DepositAnswer.Outcome;
import io.influencegen.bank.boundary.DepositLine;
import io.influencegen.bank.boundary.DepositTransfer;
import io.influencegen.bank.boundary.FullBankAccount;
import io.influencegen.bank.boundary.MyBankAccount;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.testdb.Doubles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an account that was entered to one that is paid to, on a real database. */
class BankAccountTest {
    private static final String IBAN = "DE89370400440532013000";
    private static final String OTHER_IBAN = "DE02120300000000202051";

    @TempDir
    Path folder;

    private BankStage stage;
    private UserId ines;
    private UserId finley;

    @BeforeEach
    void open() {
        stage = new BankStage(folder);
        ines = stage.person("Ines");
        finley = stage.person("Finley");
    }

    @Test
    void anEnteredAccountShouldBeShownByItsEndAlone() {
        MyBankAccount account = stage.enter(ines, german("de89 3704 0044 0532 0130 00"));
        assertThat(account.ending(), is("3000"));
        assertThat(account.state(), is(BankAccountState.ENTERED));
        assertThat(account.change(), is(false));
        assertThat(stage.entered.fired, contains(new BankAccountEntered(ines, account.id(), false)));
        assertThat(stage.doubles.mails, contains("bank.account-entered"));
    }

    @Test
    void nothingThatNamesAnAccountShouldBeReadableInTheDatabase() {
        stage.enter(ines, german(IBAN));
        String dump = Doubles.dump(stage.keys.database, "bank_account");
        assertThat(dump, containsString(ines.toString()));
        for (String plain : List.of(IBAN, "0532013000", "Plantagenet", "Zwirbel")) {
            assertThat(dump, not(containsString(plain)));
            assertThat(dump, not(containsString(hex(plain))));
        }
        assertThat(stage.doubles.audited.toString(), not(containsString("0532013000")));
    }

    @Test
    void rightAmountsInAnyOrderShouldVerifyAFirstAccount() {
        MyBankAccount account = stage.enter(ines, german(IBAN));
        List<BigDecimal> amounts = stage.send(finley, account);
        DepositAnswer answer = name(amounts.get(1), amounts.get(0));
        assertThat(answer, is(new DepositAnswer(Outcome.RIGHT, 2)));
        assertThat(mine().state(), is(BankAccountState.VERIFIED));
        assertThat(stage.verified.fired, contains(new BankAccountVerified(ines, account.id())));
        assertThat(
                stage.doubles.mails, contains("bank.account-entered", "bank.deposits-sent", "bank.account-verified"));
    }

    @Test
    void amountsShouldBeWorthlessBeforeTheyAreSent() {
        stage.enter(ines, german(IBAN));
        assertThat(codeOf(() -> name(cents(1), cents(2))), is(BankError.BANK_ACCOUNT_NOT_PENDING));
    }

    @Test
    void threeWrongTriesShouldFailTheAccountAndAnotherCanBeEntered() {
        List<BigDecimal> amounts = stage.send(finley, stage.enter(ines, german(IBAN)));
        List<BigDecimal> wrong = others(amounts);
        assertThat(name(wrong), is(new DepositAnswer(Outcome.WRONG, 2)));
        assertThat(name(wrong), is(new DepositAnswer(Outcome.WRONG, 1)));
        assertThat(name(wrong), is(new DepositAnswer(Outcome.EXHAUSTED, 0)));
        assertThat(mine().failedWhy(), is(Optional.of("deposits-exhausted")));
        assertThat(codeOf(() -> name(amounts)), is(BankError.BANK_ACCOUNT_NOT_PENDING));
        assertThat(stage.failed.fired, contains(new BankDepositsFailed(ines)));
        assertThat(stage.enter(ines, german(IBAN)).state(), is(BankAccountState.ENTERED));
    }

    @Test
    void whatCannotBeAnAmountShouldNotCountAsATry() {
        stage.send(finley, stage.enter(ines, german(IBAN)));
        assertThat(codeOf(() -> name(cents(0), cents(5))), is(BankError.DEPOSIT_AMOUNTS_INVALID));
        assertThat(codeOf(() -> name(cents(100), cents(5))), is(BankError.DEPOSIT_AMOUNTS_INVALID));
        assertThat(codeOf(() -> name(List.of(cents(5)))), is(BankError.DEPOSIT_AMOUNTS_INVALID));
        assertThat(mine().triesLeft(), is(3));
    }

    @Test
    void manyTriesAtOnceShouldBeNoMoreThanThree() throws Exception {
        List<BigDecimal> wrong = others(stage.send(finley, stage.enter(ines, german(IBAN))));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tries = IntStream.range(0, 24)
                    .mapToObj(i -> (Callable<String>) () -> outcome(wrong))
                    .toList();
            List<String> outcomes = threads.invokeAll(tries).stream()
                    .map(BankAccountTest::value)
                    .filter(outcome -> !outcome.equals("refused"))
                    .sorted()
                    .toList();
            assertThat(outcomes, contains("EXHAUSTED", "WRONG", "WRONG"));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void amountsThatWereNotNamedInTimeShouldFailTheAccount() {
        List<BigDecimal> amounts = stage.send(finley, stage.enter(ines, german(IBAN)));
        assertThat(stage.deposits(finley, deposits -> deposits.expire(10)), is(0));
        stage.keys.clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(stage.deposits(finley, deposits -> deposits.expire(10)), is(1));
        assertThat(mine().failedWhy(), is(Optional.of("deposits-expired")));
        assertThat(codeOf(() -> name(amounts)), is(BankError.BANK_ACCOUNT_NOT_PENDING));
        assertThat(stage.doubles.mails, hasItem("bank.account-failed"));
    }

    @Test
    void theRightAmountsShouldBeTooLateAfterTheirTime() {
        List<BigDecimal> amounts = stage.send(finley, stage.enter(ines, german(IBAN)));
        stage.keys.clock.advance(Duration.ofDays(8));
        assertThat(name(amounts).outcome(), is(Outcome.EXPIRED));
        assertThat(mine().state(), is(BankAccountState.FAILED));
    }

    @Test
    void aChangeShouldLeaveTheVerifiedAccountInUseUntilItIsDecided() {
        verified(IBAN);
        MyBankAccount change = stage.enter(ines, german(OTHER_IBAN));
        assertThat(change.change(), is(true));
        assertThat(change.inUse().map(MyBankAccount.InUse::ending), is(Optional.of("3000")));
        assertThat(name(stage.send(finley, change)).outcome(), is(Outcome.RIGHT));
        assertThat("amounts alone", mine().state(), is(BankAccountState.PROVEN));
        assertThat(stage.matched.fired, hasSize(1));
        assertThat(stage.read(finley, desk -> desk.inUse(ines)).orElseThrow().ending(), is("3000"));
        stage.decide(finley, desk -> desk.confirm(ines, "four-eyes"));
        assertThat(stage.read(finley, desk -> desk.inUse(ines)).orElseThrow().ending(), is("2051"));
        assertThat(mine().inUse(), is(Optional.empty()));
    }

    @Test
    void aRefusedChangeShouldLeaveTheVerifiedAccountInUse() {
        verified(IBAN);
        stage.enter(ines, german(OTHER_IBAN));
        stage.decide(finley, desk -> desk.refuse(ines, "holder-name"));
        assertThat(mine().state(), is(BankAccountState.FAILED));
        assertThat(mine().inUse().map(MyBankAccount.InUse::ending), is(Optional.of("3000")));
    }

    @Test
    void theAccountInUseShouldNotBeEnteredAgain() {
        verified(IBAN);
        assertThat(codeOf(() -> stage.enter(ines, german(IBAN))), is(BankError.BANK_ACCOUNT_SAME));
    }

    @Test
    void nobodyShouldDecideAboutOrRevealTheirOwn() {
        MyBankAccount account = stage.enter(ines, german(IBAN));
        assertThat(
                codeOf(() -> stage.decide(ines, desk -> desk.confirm(ines, "statement"))),
                is(BankError.BANK_ACCOUNT_OWN));
        assertThat(
                codeOf(() -> stage.decide(ines, desk -> desk.refuse(ines, "statement"))),
                is(BankError.BANK_ACCOUNT_OWN));
        assertThat(codeOf(() -> stage.read(ines, desk -> desk.reveal(ines, "why"))), is(BankError.BANK_ACCOUNT_OWN));
        assertThat(
                "finance of one's own",
                stage.finance(
                        ines,
                        desk -> desk.markSent(Selection.of(Set.of(account.id().toString())))),
                is(0));
        assertThat(stage.finance(ines, desk -> desk.list(ListQuery.first(10))).items(), is(empty()));
    }

    @Test
    void aDecisionShouldNeedSomethingThatWaits() {
        assertThat(
                codeOf(() -> stage.decide(finley, desk -> desk.confirm(ines, "statement"))),
                is(BankError.BANK_ACCOUNT_NOT_PENDING));
        verified(IBAN);
        assertThat(
                codeOf(() -> stage.decide(finley, desk -> desk.refuse(ines, "statement"))),
                is(BankError.BANK_ACCOUNT_NOT_PENDING));
    }

    @Test
    void revealingShouldNeedAReasonThatGoesOnRecord() {
        stage.enter(ines, german(IBAN));
        assertThat(codeOf(() -> stage.read(finley, desk -> desk.reveal(ines, " "))), is(BankError.BANK_REASON_MISSING));
        FullBankAccount whole = stage.read(finley, desk -> desk.reveal(ines, "the transfer came back"));
        assertThat(whole.number(), is(IBAN));
        assertThat(
                audited("bank.account-revealed"),
                contains(Map.of("reason", "the transfer came back", "owner", ines.toString())));
    }

    @Test
    void twoPeopleWithOneAccountShouldBeFound() {
        UserId twin = stage.person("Twin");
        stage.enter(ines, german(IBAN));
        assertThat(stage.read(finley, desk -> desk.sharedWith(ines)), is(empty()));
        stage.enter(twin, german("DE89 3704 0044 0532 0130 00"));
        assertThat(stage.read(finley, desk -> desk.sharedWith(ines)), contains(twin));
        stage.enter(ines, german(OTHER_IBAN));
        assertThat("after another was entered", stage.read(finley, desk -> desk.sharedWith(ines)), is(empty()));
    }

    @Test
    void financeShouldSeeWhoWaitsAndSendToAll() {
        UserId other = stage.person("Other");
        stage.enter(ines, german(IBAN));
        stage.keys.clock.advance(Duration.ofSeconds(1));
        stage.enter(other, german(OTHER_IBAN));
        List<DepositLine> lines =
                stage.finance(finley, desk -> desk.list(ListQuery.first(10))).items();
        assertThat(lines.stream().map(DepositLine::ending).toList(), contains("3000", "2051"));
        List<DepositTransfer> transfers = stage.finance(finley, DepositSender::transfers);
        assertThat(transfers.stream().map(DepositTransfer::number).toList(), hasItems(IBAN, OTHER_IBAN));
        assertThat(audited("bank.transfers-read"), contains(Map.of("accounts", "2")));
        Selection all = Selection.allBut(ListQuery.first(10), Set.of());
        assertThat(stage.finance(finley, desk -> desk.count(all)), is(2));
        assertThat(stage.finance(finley, desk -> desk.markSent(all)), is(2));
        assertThat(stage.finance(finley, desk -> desk.markSent(all)), is(0));
        assertThat(stage.finance(finley, DepositSender::transfers), is(empty()));
    }

    @Test
    void aListShouldTakeTheSameNumberOfStatementsHoweverLong() {
        stage.enter(ines, german(IBAN));
        int few = statements();
        IntStream.range(0, 5).forEach(i -> stage.enter(stage.person("P" + i), german(OTHER_IBAN)));
        assertThat(statements(), is(few));
    }

    private int statements() {
        return stage.keys.database.statements(entities -> {
            BankStage same = stage;
            same.finance(finley, desk -> desk.list(ListQuery.first(50)));
        });
    }

    private void verified(String iban) {
        stage.enter(ines, german(iban));
        stage.decide(finley, desk -> desk.confirm(ines, "statement"));
    }

    private MyBankAccount mine() {
        return stage.accounts(ines, BankAccountKeeper::mine).orElseThrow();
    }

    private DepositAnswer name(BigDecimal... amounts) {
        return name(List.of(amounts));
    }

    private DepositAnswer name(List<BigDecimal> amounts) {
        return stage.deposits(ines, deposits -> deposits.enter(amounts));
    }

    private String outcome(List<BigDecimal> amounts) {
        try {
            return name(amounts).outcome().name();
        } catch (io.influencegen.error.boundary.DomainException refused) {
            return "refused";
        }
    }

    private Collection<Map<String, String>> audited(String action) {
        return stage.doubles.audited.stream()
                .filter(entry -> entry.action().equals(action))
                .map(AuditEntry::after)
                .toList();
    }

    private static String value(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two amounts that are not these, whatever these are. */
    private static List<BigDecimal> others(List<BigDecimal> amounts) {
        int other = IntStream.rangeClosed(1, 3)
                .filter(cents -> !amounts.contains(cents(cents)))
                .findFirst()
                .orElseThrow();
        return List.of(cents(other), cents(other));
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
