package io.influencegen.bank.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.bank.boundary.BankSettings;
import io.influencegen.bank.boundary.DepositLine;
import io.influencegen.bank.boundary.DepositTransfer;
import io.influencegen.bank.boundary.FullBankAccount;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells finance what to send, and owners that it was sent. */
@Dependent
public class DepositSender {
    private static final int MOST_TRANSFERS = 5000;

    private final DepositRepository deposits;
    private final BankAccountRepository accounts;
    private final AccountSeal seal;
    private final BankReading reading;
    private final BankNews news;
    private final Settings settings;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    DepositSender(
            DepositRepository deposits,
            BankAccountRepository accounts,
            AccountSeal seal,
            BankReading reading,
            BankNews news,
            Settings settings,
            AuditLog audit,
            RequestContext context,
            Clock clock) {
        this.deposits = deposits;
        this.accounts = accounts;
        this.seal = seal;
        this.reading = reading;
        this.news = news;
        this.settings = settings;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    public Page<DepositLine> list(ListQuery query) {
        DepositFilter filter = DepositFilter.matching(self(), query);
        List<SealedAccount> found = deposits.list(filter, query);
        Map<UUID, AccountDetails> opened = seal.openAll(found);
        return new Page<>(
                found.stream()
                        .filter(account -> opened.containsKey(account.id()))
                        .map(account -> line(account, opened.get(account.id())))
                        .toList(),
                deposits.count(filter));
    }

    public List<DepositTransfer> transfers() {
        List<SealedAccount> found = deposits.waiting(DepositFilter.everything(self()), MOST_TRANSFERS);
        Map<UUID, AccountDetails> opened = seal.openAll(found);
        Map<UUID, List<BigDecimal>> amounts = seal.amountsOfAll(found);
        audit.record(AuditEntry.of("bank.transfers-read")
                .on("bank-account", "waiting")
                .change(Map.of(), Map.of("accounts", String.valueOf(opened.size()))));
        return found.stream()
                .filter(account -> opened.containsKey(account.id()))
                .map(account -> transfer(account, opened.get(account.id()), amounts.get(account.id())))
                .toList();
    }

    public DepositTransfer reveal(UUID id, String reason) {
        SealedAccount account = accounts.find(id)
                .filter(one -> one.state().isPending())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        FullBankAccount whole = reading.reveal(account, reason);
        return transfer(
                account, new AccountDetails(whole.holder(), whole.bankCode(), whole.number()), seal.amounts(account));
    }

    public int count(Selection selection) {
        return Math.toIntExact(
                deposits.count(DepositFilter.picked(self(), selection).waiting()));
    }

    public int markSent(Selection selection) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = now.plus(settings.duration(BankSettings.DEPOSIT_TIME));
        int tries = settings.number(BankSettings.DEPOSIT_TRIES);
        List<DepositRepository.Sent> sent =
                deposits.markSent(DepositFilter.picked(self(), selection), now, until, tries);
        sent.forEach(one -> {
            audit.record(AuditEntry.of("bank.deposits-sent")
                    .on("bank-account", one.id().toString()));
            accounts.find(one.id()).ifPresent(account -> news.sent(one.owner(), seal.open(account), until));
        });
        return sent.size();
    }

    private static DepositLine line(SealedAccount account, AccountDetails opened) {
        return new DepositLine(
                account.id(),
                opened.holder(),
                account.scheme(),
                account.country(),
                account.currency(),
                opened.ending(),
                account.state(),
                account.isChange(),
                account.enteredAt());
    }

    private DepositTransfer transfer(SealedAccount account, AccountDetails opened, List<BigDecimal> amounts) {
        return new DepositTransfer(
                account.id(),
                opened.holder(),
                account.country(),
                account.currency(),
                opened.bankCode(),
                opened.number(),
                amounts,
                settings.text(BankSettings.DEPOSIT_REFERENCE));
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
