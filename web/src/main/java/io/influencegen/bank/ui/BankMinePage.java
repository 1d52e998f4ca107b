package io.influencegen.bank.ui;

import io.influencegen.bank.boundary.BankAccountCommand;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankAccounts;
import io.influencegen.bank.boundary.BankScheme;
import io.influencegen.bank.boundary.DepositAnswer;
import io.influencegen.bank.boundary.MyBankAccount;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.ui.Countries;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Where somebody is paid to: the account they entered, how it stands, and what comes next. */
@Named
@ViewScoped
public class BankMinePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ANYBODY = "Any Body";
    private static final int LONG_ENOUGH = 4;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private MyBankAccount account;
    private boolean read;
    private boolean wishesAnother;
    private String country = "DE";
    private String currency = "EUR";
    private String holder = "";
    private String bankCode = "";
    private String number = "";
    private String first = "";
    private String second = "";
    private String verdict = "";
    private boolean right;

    public void enter() throws IOException {
        accounts.enter(command(holder));
        notices.successAt(PortalPage.BANK_ACCOUNT.getPath(), "bank.entered");
    }

    public void enterDeposits() throws IOException {
        DepositAnswer answer = accounts.enterDeposits(Arrays.asList(amount(first), amount(second)));
        if (answer.outcome() == DepositAnswer.Outcome.RIGHT) {
            notices.successAt(PortalPage.BANK_ACCOUNT.getPath(), "bank.deposits.right");
            return;
        }
        notices.warning("bank.deposits." + answer.outcome(), answer.triesLeft());
        read = false;
    }

    /** Other countries name accounts otherwise. */
    public void chooseCountry() {
        Countries.currencyOf(country).ifPresent(usual -> currency = usual);
        bankCode = "";
        number = "";
        verdict = "";
    }

    /** Says while somebody types whether the numbers can be right; not before there is something to judge. */
    public void check() {
        verdict = "";
        if (number == null || number.strip().length() < LONG_ENOUGH) {
            return;
        }
        try {
            accounts.check(command(ANYBODY));
            right = true;
            verdict = texts.format("bank.check.right." + getScheme());
        } catch (DomainException refused) {
            right = false;
            verdict = texts.problem(refused).cause();
        }
    }

    public void another() {
        wishesAnother = true;
    }

    private BankAccountCommand command(String name) {
        return new BankAccountCommand(country, currency, name, bankCode, number);
    }

    /** As people write it: 0.37, 0,37 or .37; 37 alone is cents. */
    private static BigDecimal amount(String text) {
        String plain = Optional.ofNullable(text).orElse("").strip().replace(',', '.');
        if (plain.matches("\\d{1,2}")) {
            return BigDecimal.valueOf(Long.parseLong(plain), 2);
        }
        return plain.matches("0?\\.\\d{1,2}") ? new BigDecimal("0" + plain.substring(plain.indexOf('.'))) : null;
    }

    public MyBankAccount getAccount() {
        if (!read) {
            account = accounts.mine().orElse(null);
            read = true;
        }
        return account;
    }

    /** Whether the form is there: for a first account, after a failed one, or when somebody wants another. */
    public boolean isEntering() {
        return getAccount() == null || account.state() == BankAccountState.FAILED || wishesAnother;
    }

    public boolean isNaming() {
        return getAccount() != null && account.state() == BankAccountState.DEPOSITS_SENT && !wishesAnother;
    }

    /** Why the account cannot be used; reasons that others give may have no words of their own here. */
    public String getFailure() {
        return texts.find("bank.failed." + getAccount().failedWhy().orElse(""))
                .orElseGet(() -> texts.format("bank.failed.other"));
    }

    /** How far along the way somebody is: 0 nothing yet, 1 entered, 2 amounts sent, 3 amounts right, 4 verified. */
    public int getStep() {
        if (isEntering()) {
            return 0;
        }
        return switch (account.state()) {
            case DEPOSITS_SENT -> 2;
            case PROVEN -> 3;
            case VERIFIED -> 4;
            default -> 1;
        };
    }

    public BankScheme getScheme() {
        return accounts.schemeOf(country);
    }

    public String getVerdict() {
        return verdict;
    }

    public boolean isRight() {
        return right;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getBankCode() {
        return bankCode;
    }

    public void setBankCode(String bankCode) {
        this.bankCode = bankCode;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }
}
