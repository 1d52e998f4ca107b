package io.influencegen.reconciliation.control;

/** A line as it may be shown to whoever may not read it: how it is built, and nothing of what it says. */
final class Shape {
    private static final int LONGEST = 300;

    private Shape() {}

    static String of(String line) {
        StringBuilder shape = new StringBuilder();
        line.codePoints().limit(LONGEST).map(Shape::masked).forEach(shape::appendCodePoint);
        return line.length() > LONGEST ? shape + "…" : shape.toString();
    }

    private static int masked(int letter) {
        if (Character.isDigit(letter)) {
            return '9';
        }
        if (Character.isLetter(letter)) {
            return 'x';
        }
        return letter < ' ' || letter > '~' ? '?' : letter;
    }
}
