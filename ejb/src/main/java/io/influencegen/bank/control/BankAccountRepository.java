package io.influencegen.bank.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounts, sealed as they are. */
@Dependent
public class BankAccountRepository extends NativeRepository {
    private static final String ACCOUNT =
            "select " + SealedAccount.COLUMNS + " from influencegen.bank_account a where ";
    private static final String PENDING = "a.state in ('ENTERED', 'DEPOSITS_SENT', 'PROVEN')";

    protected BankAccountRepository() {}

    BankAccountRepository(EntityManager entities) {
        super(entities);
    }

    /** What a new account consists of. */
    record Entry(
            UUID id,
            UserId owner,
            String scheme,
            String country,
            String currency,
            Sealed sealed,
            boolean change,
            Instant at,
            int mostTries) {}

    /** What nobody reads. */
    static final class Sealed {
        private final byte[] details;
        private final byte[] numberIndex;
        private final byte[] deposits;

        Sealed(byte[] details, byte[] numberIndex, byte[] deposits) {
            this.details = details;
            this.numberIndex = numberIndex;
            this.deposits = deposits;
        }

        byte[] details() {
            return details;
        }

        byte[] numberIndex() {
            return numberIndex;
        }

        byte[] deposits() {
            return deposits;
        }
    }

    /** The one on its way or failed, before the one in use. */
    Optional<SealedAccount> newest(UserId owner) {
        return accounts(
                        ACCOUNT
                                + "a.owner_id = cast(?1 as uuid) and a.state <> 'REPLACED' order by (a.state = 'VERIFIED'), a.entered_at desc limit 1",
                        owner.value())
                .stream()
                .findFirst();
    }

    Optional<SealedAccount> inUse(UserId owner) {
        return accounts(ACCOUNT + "a.owner_id = cast(?1 as uuid) and a.state = 'VERIFIED'", owner.value()).stream()
                .findFirst();
    }

    List<SealedAccount> all(UserId owner) {
        return accounts(ACCOUNT + "a.owner_id = cast(?1 as uuid) order by a.entered_at desc, a.id desc", owner.value());
    }

    Optional<SealedAccount> find(UUID id) {
        return accounts(ACCOUNT + "a.id = cast(?1 as uuid)", id).stream().findFirst();
    }

    /** Held until the transaction ends, so that two who act on it do so one after the other. */
    Optional<SealedAccount> lockPending(UserId owner) {
        return accounts(ACCOUNT + "a.owner_id = cast(?1 as uuid) and " + PENDING + " for update", owner.value())
                .stream()
                .findFirst();
    }

    boolean isInUse(UserId owner, byte[] numberIndex) {
        return !column(
                        "select a.id from influencegen.bank_account a where a.owner_id = cast(?1 as uuid) and a.state = 'VERIFIED' and a.number_index = ?2",
                        owner.value(),
                        numberIndex)
                .isEmpty();
    }

    /** What was on its way or failed gives way. */
    int replacePending(UserId owner) {
        return execute(
                "update influencegen.bank_account a set state = 'REPLACED' where a.owner_id = cast(?1 as uuid) and ("
                        + PENDING + " or a.state = 'FAILED')",
                owner.value());
    }

    /** False where the same person was entering another at the same moment. */
    boolean add(Entry entry) {
        return execute(
                        """
                        insert into influencegen.bank_account
                               (id, owner_id, scheme, country, currency, details_cipher, number_index, deposits_cipher, state, change,
                                entered_at, tries, most_tries)
                        values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, 'ENTERED', ?9, ?10, 0, ?11)
                        on conflict do nothing""",
                        entry.id(),
                        entry.owner().value(),
                        entry.scheme(),
                        entry.country(),
                        entry.currency(),
                        entry.sealed().details(),
                        entry.sealed().numberIndex(),
                        entry.sealed().deposits(),
                        entry.change(),
                        entry.at(),
                        entry.mostTries())
                == 1;
    }

    void countTry(UUID id) {
        execute("update influencegen.bank_account set tries = tries + 1 where id = cast(?1 as uuid)", id);
    }

    void move(UUID id, BankAccountState state) {
        execute("update influencegen.bank_account set state = ?2 where id = cast(?1 as uuid)", id, state);
    }

    /** The one that was in use gives way. */
    void verify(SealedAccount account, String how, Instant now) {
        execute(
                "update influencegen.bank_account set state = 'REPLACED' where owner_id = cast(?1 as uuid) and state = 'VERIFIED'",
                account.owner().value());
        execute(
                "update influencegen.bank_account set state = 'VERIFIED', verified_at = ?2, verified_how = ?3 where id = cast(?1 as uuid)",
                account.id(),
                now,
                how);
    }

    void fail(UUID id, String why) {
        execute(
                "update influencegen.bank_account set state = 'FAILED', failed_why = ?2 where id = cast(?1 as uuid)",
                id,
                why);
    }

    /** Locked, and left out where somebody else has them. */
    List<SealedAccount> lockOverdue(Instant now, int limit) {
        return accounts(
                ACCOUNT + "a.state = 'DEPOSITS_SENT' and a.answer_until < ?1 order by a.answer_until limit " + limit
                        + " for update skip locked",
                now);
    }

    Set<UserId> sharedWith(UserId owner) {
        return column("""
                        select distinct b.owner_id from influencegen.bank_account a
                          join influencegen.bank_account b on b.number_index = a.number_index and b.owner_id <> a.owner_id
                         where a.owner_id = cast(?1 as uuid) and a.state <> 'REPLACED'""", owner.value()).stream()
                .map(id -> new UserId((UUID) id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<SealedAccount> accounts(String sql, Object... parameters) {
        return rows(sql, parameters).stream().map(SealedAccount::of).toList();
    }
}
