package io.influencegen.bank.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankAccountView;
import io.influencegen.bank.boundary.BankScheme;
import io.influencegen.bank.boundary.MyBankAccount;
import io.influencegen.crypto.boundary.SubjectId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An account as the database has it: what names it is not to be read. */
final class SealedAccount {
    static final String COLUMNS = """
            a.id, a.owner_id, a.scheme, a.country, a.currency, a.details_cipher, a.state, a.change, a.deposits_cipher, a.entered_at,
            a.sent_at, a.answer_until, a.tries, a.most_tries, a.verified_at, a.verified_how, a.failed_why""";

    private final Object[] row;

    private SealedAccount(Object[] row) {
        this.row = row;
    }

    static SealedAccount of(Object[] row) {
        return new SealedAccount(row);
    }

    UUID id() {
        return (UUID) row[0];
    }

    UserId owner() {
        return new UserId((UUID) row[1]);
    }

    SubjectId subject() {
        return SubjectId.of(owner());
    }

    BankScheme scheme() {
        return BankScheme.valueOf((String) row[2]);
    }

    String country() {
        return (String) row[3];
    }

    String currency() {
        return (String) row[4];
    }

    byte[] details() {
        return (byte[]) row[5];
    }

    BankAccountState state() {
        return BankAccountState.valueOf((String) row[6]);
    }

    boolean isChange() {
        return (Boolean) row[7];
    }

    byte[] deposits() {
        return (byte[]) row[8];
    }

    Instant enteredAt() {
        return moment(9).orElseThrow();
    }

    boolean isOver(Instant now) {
        return moment(11).filter(until -> until.isBefore(now)).isPresent();
    }

    /** Those that are left after so many more. */
    int triesLeft() {
        return ((Number) row[13]).intValue() - ((Number) row[12]).intValue();
    }

    Optional<Instant> verifiedAt() {
        return moment(14);
    }

    BankAccountView view(AccountDetails opened) {
        return new BankAccountView(
                id(),
                owner(),
                scheme(),
                country(),
                currency(),
                opened.holder(),
                opened.ending(),
                state(),
                isChange(),
                enteredAt(),
                verifiedAt(),
                text(15),
                text(16));
    }

    MyBankAccount mine(AccountDetails opened, Optional<MyBankAccount.InUse> inUse) {
        return new MyBankAccount(
                id(),
                scheme(),
                country(),
                currency(),
                opened.holder(),
                opened.ending(),
                state(),
                isChange(),
                enteredAt(),
                moment(10),
                moment(11),
                triesLeft(),
                verifiedAt(),
                text(16),
                inUse);
    }

    private Optional<String> text(int column) {
        return Optional.ofNullable((String) row[column]);
    }

    private Optional<Instant> moment(int column) {
        return Optional.ofNullable((Timestamp) row[column]).map(Timestamp::toInstant);
    }
}
