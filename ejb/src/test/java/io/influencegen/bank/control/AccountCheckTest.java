package io.influencegen.bank.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.bank.boundary.BankAccountCommand;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankError;
import io.influencegen.bank.boundary.BankScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountCheckTest {
    @ParameterizedTest
    @CsvSource({
        "DE, '', DE89 3704 0044 0532 0130 00",
        "DE, COBADEFFXXX, de89370400440532013000",
        "FR, '', FR14 2004 1010 0505 0001 3M02 606",
        "NO, '', NO93 8601 1117 947",
        "MT, '', MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "US, 021000021, 123456789",
        "GB, 20-00-00, 55779911",
        "JP, BOTKJPJT, 1234567"
    })
    void accountsThatCanExistShouldPass(String country, String code, String number) {
        AccountCheck.details(account(country, code, number));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, '', DE89370400440532013001, IBAN_CHECKSUM",
        "DE, '', DE98370400440532013000, IBAN_CHECKSUM",
        "DE, '', DE8937040044053201300, IBAN_MALFORMED",
        "DE, '', DE89370400440532O13000, IBAN_MALFORMED",
        "DE, '', '', IBAN_MALFORMED",
        "DE, '', FR1420041010050500013M02606, IBAN_OTHER_COUNTRY",
        "DE, NOTABIC, DE89370400440532013000, BIC_INVALID",
        "US, 021000022, 123456789, ROUTING_NUMBER_INVALID",
        "US, 000000000, 123456789, ROUTING_NUMBER_INVALID",
        "US, 021000021, 12, ACCOUNT_NUMBER_INVALID",
        "GB, 20000, 55779911, SORT_CODE_INVALID",
        "GB, 200000, 5577991, ACCOUNT_NUMBER_INVALID",
        "JP, COBADEFF, 1234567, BIC_INVALID",
        "JP, BOTKJPJT, 12#, ACCOUNT_NUMBER_INVALID",
        "XX, '', 1234567, BANK_COUNTRY_UNKNOWN"
    })
    void accountsThatCannotExistShouldBeRefused(String country, String code, String number, BankError why) {
        assertThat(codeOf(() -> AccountCheck.details(account(country, code, number))), is(why));
    }

    @ParameterizedTest
    @CsvSource({"DE, IBAN", "US, ROUTING", "GB, SORT_CODE", "CA, SWIFT", "CH, IBAN", "AU, SWIFT"})
    void theCountryShouldSayWhatAnAccountIsNamedBy(String country, BankScheme scheme) {
        assertThat(AccountCheck.scheme(country), is(scheme));
    }

    @Test
    void aHolderShouldBeANameThatBanksTake() {
        assertThat(AccountCheck.details(holder("  Zoë   O’Brien-Müller ")).holder(), is("Zoë O’Brien-Müller"));
        assertThat(codeOf(() -> AccountCheck.details(holder("<b>Bo</b>"))), is(BankError.BANK_HOLDER_INVALID));
        assertThat(codeOf(() -> AccountCheck.details(holder("=cmd()"))), is(BankError.BANK_HOLDER_INVALID));
        assertThat(codeOf(() -> AccountCheck.details(holder(null))), is(BankError.BANK_HOLDER_INVALID));
    }

    @Test
    void aCurrencyShouldExist() {
        assertThat(AccountCheck.currency("eur"), is("EUR"));
        assertThat(codeOf(() -> AccountCheck.currency("EURO")), is(BankError.BANK_CURRENCY_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED, ENTERED",
        "VERIFIED, FAILED",
        "FAILED, VERIFIED",
        "REPLACED, VERIFIED",
        "ENTERED, PROVEN",
        "PROVEN, DEPOSITS_SENT"
    })
    void anAccountShouldNotGoBack(BankAccountState from, BankAccountState to) {
        assertThat(codeOf(() -> from.to(to)), is(BankError.BANK_ACCOUNT_STATE));
    }

    private static BankAccountCommand account(String country, String code, String number) {
        return new BankAccountCommand(country, "EUR", "Ines Influencer", code, number);
    }

    private static BankAccountCommand holder(String holder) {
        return new BankAccountCommand("DE", "EUR", holder, "", "DE89370400440532013000");
    }
}
