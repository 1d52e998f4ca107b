package io.influencegen.bank.control;

import io.influencegen.bank.boundary.BankAccountCommand;
import io.influencegen.bank.boundary.BankError;
import io.influencegen.bank.boundary.BankScheme;
import io.influencegen.error.boundary.DomainException;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;

/** Refuses accounts that cannot exist, and writes the others in their one form. What it refuses is never repeated. */
final class AccountCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern HOLDER = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd} .,'’&/()+-]{1,69}");
    private static final Pattern FILLING = Pattern.compile("[\\s\\u00a0.-]");
    private static final Pattern US_ACCOUNT = Pattern.compile("\\d{4,17}");
    private static final Pattern UK_ACCOUNT = Pattern.compile("\\d{8}");
    private static final Pattern SORT_CODE = Pattern.compile("\\d{6}");
    private static final Pattern ANY_ACCOUNT = Pattern.compile("[A-Z0-9]{4,34}");
    private static final Pattern ROUTING = Pattern.compile("\\d{9}");
    private static final int[] ROUTING_WEIGHTS = {3, 7, 1};
    private static final int BIC_COUNTRY = 4;

    private AccountCheck() {}

    static String country(String wished) {
        String country = Optional.ofNullable(wished).orElse("").strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new DomainException(BankError.BANK_COUNTRY_UNKNOWN);
        }
        return country;
    }

    static String currency(String wished) {
        try {
            return Currency.getInstance(
                            Optional.ofNullable(wished).orElse("").strip().toUpperCase(Locale.ROOT))
                    .getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new DomainException(unknown, BankError.BANK_CURRENCY_UNKNOWN);
        }
    }

    static BankScheme scheme(String country) {
        return switch (country) {
            case "US" -> BankScheme.ROUTING;
            case "GB" -> BankScheme.SORT_CODE;
            default -> IbanUtil.isSupportedCountry(CountryCode.getByCode(country)) ? BankScheme.IBAN : BankScheme.SWIFT;
        };
    }

    static AccountDetails details(BankAccountCommand account) {
        String country = country(account.country());
        String holder = holder(account.holder());
        String code = plain(account.bankCode());
        String number = plain(account.number());
        switch (scheme(country)) {
            case IBAN -> {
                iban(number, country);
                if (!code.isEmpty()) {
                    bic(code);
                }
            }
            case ROUTING -> {
                require(isRouting(code), BankError.ROUTING_NUMBER_INVALID);
                require(US_ACCOUNT.matcher(number).matches(), BankError.ACCOUNT_NUMBER_INVALID);
            }
            case SORT_CODE -> {
                require(SORT_CODE.matcher(code).matches(), BankError.SORT_CODE_INVALID);
                require(UK_ACCOUNT.matcher(number).matches(), BankError.ACCOUNT_NUMBER_INVALID);
            }
            case SWIFT -> {
                bic(code);
                require(code.startsWith(country, BIC_COUNTRY), BankError.BIC_INVALID);
                require(ANY_ACCOUNT.matcher(number).matches(), BankError.ACCOUNT_NUMBER_INVALID);
            }
        }
        return new AccountDetails(holder, code, number);
    }

    private static String holder(String wished) {
        String holder = Optional.ofNullable(wished).orElse("").strip().replaceAll("\\s+", " ");
        require(HOLDER.matcher(holder).matches(), BankError.BANK_HOLDER_INVALID);
        return holder;
    }

    private static String plain(String wished) {
        return FILLING.matcher(Optional.ofNullable(wished).orElse(""))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    private static void iban(String iban, String country) {
        try {
            IbanUtil.validate(iban);
        } catch (InvalidCheckDigitException wrong) {
            throw new DomainException(BankError.IBAN_CHECKSUM);
        } catch (Iban4jException malformed) {
            throw new DomainException(BankError.IBAN_MALFORMED);
        }
        require(iban.startsWith(country), BankError.IBAN_OTHER_COUNTRY);
    }

    private static void bic(String bic) {
        try {
            BicUtil.validate(bic);
        } catch (BicFormatException | UnsupportedCountryException malformed) {
            throw new DomainException(BankError.BIC_INVALID);
        }
    }

    /** The nine digits weighed with 3, 7 and 1 add up to a multiple of ten. */
    private static boolean isRouting(String number) {
        if (!ROUTING.matcher(number).matches() || number.chars().allMatch(digit -> digit == '0')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += Character.digit(number.charAt(i), 10) * ROUTING_WEIGHTS[i % ROUTING_WEIGHTS.length];
        }
        return sum % 10 == 0;
    }

    private static void require(boolean holds, BankError otherwise) {
        if (!holds) {
            throw new DomainException(otherwise);
        }
    }
}
