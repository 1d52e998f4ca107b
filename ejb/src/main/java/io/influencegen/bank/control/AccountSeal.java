package io.influencegen.bank.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankScheme;
import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Encrypts what names an account, and opens it again. */
@Dependent
public class AccountSeal {
    private static final String DETAILS = "bank_account.details";
    private static final String DEPOSITS = "bank_account.deposits";
    private static final IndexedField NUMBER = IndexedField.number("bank_account.number");
    private static final int BANK_OF_BIC = 8;

    private final SubjectCipher cipher;
    private final BlindIndex index;

    @Inject
    AccountSeal(SubjectCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    BankAccountRepository.Sealed seal(
            UserId owner, BankScheme scheme, AccountDetails details, List<BigDecimal> amounts) {
        SubjectId subject = SubjectId.of(owner);
        return new BankAccountRepository.Sealed(
                cipher.encrypt(subject, DETAILS, details.json()),
                index(scheme, details),
                cipher.encrypt(subject, DEPOSITS, written(amounts)));
    }

    /** The same for the same account, whoever enters it. */
    byte[] index(BankScheme scheme, AccountDetails details) {
        String bank = switch (scheme) {
            case IBAN -> "";
            case ROUTING, SORT_CODE -> details.bankCode();
            case SWIFT -> details.bankCode().substring(0, BANK_OF_BIC);
        };
        return index.of(NUMBER, scheme.name() + bank + details.number());
    }

    AccountDetails open(SealedAccount account) {
        return AccountDetails.of(cipher.decrypt(account.subject(), DETAILS, account.details()));
    }

    /** At most one of each person; whoever was erased is left out. */
    Map<UUID, AccountDetails> openAll(List<SealedAccount> accounts) {
        Map<SubjectId, byte[]> sealed = new HashMap<>();
        accounts.forEach(account -> sealed.put(account.subject(), account.details()));
        Map<SubjectId, String> opened = cipher.decryptAll(DETAILS, sealed);
        return accounts.stream()
                .filter(account -> opened.containsKey(account.subject()))
                .collect(Collectors.toMap(
                        SealedAccount::id, account -> AccountDetails.of(opened.get(account.subject()))));
    }

    List<BigDecimal> amounts(SealedAccount account) {
        return read(cipher.decrypt(account.subject(), DEPOSITS, account.deposits()));
    }

    Map<UUID, List<BigDecimal>> amountsOfAll(List<SealedAccount> accounts) {
        Map<SubjectId, SealedAccount> bySubject =
                accounts.stream().collect(Collectors.toMap(SealedAccount::subject, Function.identity()));
        Map<SubjectId, byte[]> sealed = new HashMap<>();
        bySubject.forEach((subject, account) -> sealed.put(subject, account.deposits()));
        Map<UUID, List<BigDecimal>> amounts = new HashMap<>();
        cipher.decryptAll(DEPOSITS, sealed)
                .forEach((subject, text) -> amounts.put(bySubject.get(subject).id(), read(text)));
        return amounts;
    }

    private static String written(List<BigDecimal> amounts) {
        return amounts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
    }

    private static List<BigDecimal> read(String text) {
        return Stream.of(text.split(" ", -1)).map(BigDecimal::new).toList();
    }
}
