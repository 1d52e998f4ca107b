package io.influencegen.moderation.control;

import java.util.Locale;

/**
 * The longest text that every match of a regular expression holds, as far as that is plain to see: to look for it first is far quicker than to
 * try the expression. Empty where nothing is sure.
 */
final class RequiredText {
    private static final String PLAIN = " -_@#/&%,;:'\"=";

    private final String expression;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private int depth;

    private RequiredText(String expression) {
        this.expression = expression;
    }

    static String of(String expression) {
        return new RequiredText(expression).find();
    }

    private String find() {
        for (int at = 0; at < expression.length(); at++) {
            char sign = expression.charAt(at);
            int end = end(at, sign);
            if (end < 0 || (sign == '|' && depth == 0)) {
                return "";
            }
            read(sign);
            at = end;
        }
        close();
        return longest;
    }

    /** Of a class, a number of times or an escape the last character; less than nothing where that is not plain to see. */
    private int end(int at, char sign) {
        return switch (sign) {
            case '[' -> endOfClass(at);
            case '{' -> expression.indexOf('}', at);
            case '\\' -> isUnclear(at) ? -1 : at + 1;
            default -> at;
        };
    }

    private void read(char sign) {
        switch (sign) {
            case '(' -> depth++;
            case ')' -> depth--;
            case '?', '*', '{' -> run.setLength(Math.max(0, run.length() - 1));
            default -> {
                if (depth == 0 && isPlain(sign)) {
                    run.append(sign);
                    return;
                }
            }
        }
        close();
    }

    private void close() {
        if (run.length() > longest.length()) {
            longest = run.toString().toLowerCase(Locale.ROOT);
        }
        run.setLength(0);
    }

    /** Escapes that take more than the one character behind them. */
    private boolean isUnclear(int at) {
        return at + 1 >= expression.length() || "QExpPC01234567".indexOf(expression.charAt(at + 1)) >= 0;
    }

    private int endOfClass(int at) {
        int end = expression.indexOf(']', at + 2);
        String inside = end < 0 ? "[" : expression.substring(at + 1, end);
        return inside.contains("[") || inside.contains("\\") || inside.equals("^") ? -1 : end;
    }

    private static boolean isPlain(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || PLAIN.indexOf(sign) >= 0;
    }
}
