package io.influencegen.mrz.control;

/** The check digit of ICAO 9303: weights 7, 3, 1; letters count from 10, a filler nothing. */
final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    static char of(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += WEIGHTS[i % WEIGHTS.length] * value(field.charAt(i));
        }
        return (char) ('0' + sum % 10);
    }

    /** A field that is empty may have a filler for its digit. */
    static boolean agrees(String field, char digit) {
        return of(field) == digit || (digit == '<' && field.chars().allMatch(letter -> letter == '<'));
    }

    private static int value(char letter) {
        return letter == '<' ? 0 : Character.digit(letter, Character.MAX_RADIX);
    }
}
