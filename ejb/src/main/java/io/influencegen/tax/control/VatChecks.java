package io.influencegen.tax.control;

import java.util.stream.IntStream;

/** The check digits of VAT numbers, without the letters of the country. Each is what the tax office of the country publishes. */
final class VatChecks {
    private static final int LETTERS_AND_TEN = 97;

    private VatChecks() {}

    /** By its looks alone. */
    static boolean unknown(String number) {
        return true;
    }

    static boolean austria(String number) {
        String digits = number.substring(1);
        int sum = IntStream.range(0, 7)
                .map(i -> i % 2 == 0 ? digit(digits, i) : crossSum(2 * digit(digits, i)))
                .sum();
        return (96 - sum) % 10 == digit(digits, 7);
    }

    static boolean belgium(String number) {
        long base = Long.parseLong(number.substring(0, 8));
        return 97 - base % 97 == Long.parseLong(number.substring(8));
    }

    /** ISO 7064, MOD 11,10. */
    static boolean germany(String number) {
        int product = 10;
        for (int i = 0; i < number.length() - 1; i++) {
            int sum = (digit(number, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(number, number.length() - 1);
    }

    static boolean germanyOfEleven(String number) {
        return germany(number);
    }

    static boolean denmark(String number) {
        return weighed(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    static boolean finland(String number) {
        int rest = weighed(number, 7, 9, 10, 5, 8, 4, 2) % 11;
        return rest != 1 && (rest == 0 ? 0 : 11 - rest) == digit(number, 7);
    }

    /** Only where the key is of digits; of keys with letters nothing is published that fits all. */
    static boolean france(String number) {
        String key = number.substring(0, 2);
        if (!key.chars().allMatch(Character::isDigit)) {
            return true;
        }
        return (12 + 3 * (Long.parseLong(number.substring(2)) % 97)) % 97 == Long.parseLong(key);
    }

    static boolean greece(String number) {
        return weighed(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(number, 8);
    }

    /** Luhn. */
    static boolean italy(String number) {
        return luhn(number);
    }

    static boolean luxembourg(String number) {
        return Integer.parseInt(number.substring(0, 6)) % 89 == Integer.parseInt(number.substring(6));
    }

    /** The old one by eleven, or the one of sole traders by 97, letters counted from ten. */
    static boolean netherlands(String number) {
        int rest = weighed(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (rest < 10 && rest == digit(number, 8)) || remainder("NL" + number) == 1;
    }

    static boolean poland(String number) {
        return weighed(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9);
    }

    static boolean portugal(String number) {
        int check = 11 - weighed(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check >= 10 ? 0 : check) == digit(number, 8);
    }

    static boolean sweden(String number) {
        return luhn(number.substring(0, 10));
    }

    private static boolean luhn(String number) {
        int sum = IntStream.range(0, number.length())
                .map(i -> (number.length() - i) % 2 == 0 ? crossSum(2 * digit(number, i)) : digit(number, i))
                .sum();
        return sum % 10 == 0;
    }

    private static int weighed(String number, int... weights) {
        return IntStream.range(0, weights.length)
                .map(i -> weights[i] * digit(number, i))
                .sum();
    }

    private static int remainder(String text) {
        return text.chars()
                .map(letter -> letter <= '9' ? letter - '0' : letter - 'A' + 10)
                .reduce(0, (rest, value) -> (rest * (value < 10 ? 10 : 100) + value) % LETTERS_AND_TEN);
    }

    private static int crossSum(int number) {
        return number / 10 + number % 10;
    }

    private static int digit(String number, int place) {
        return Character.digit(number.charAt(place), 10);
    }
}
