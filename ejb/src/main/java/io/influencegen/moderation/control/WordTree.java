package io.influencegen.moderation.control;

import java.util.Arrays;

/** Forbidden words letter by letter. Between the words of a phrase stands a node of its own, which no letter leads to. */
final class WordTree {
    static final char BREAK = ' ';
    private static final int[] NONE = {};

    private final char letter;
    private char[] keys = {};
    private WordTree[] children = {};
    private int[] ending = NONE;
    private int[] beginning = NONE;

    WordTree() {
        this(BREAK);
    }

    private WordTree(char letter) {
        this.letter = letter;
    }

    /** The term is in signs of a {@link Reading}; where {@code open}, whatever begins like it counts. */
    void add(String term, boolean open, int number) {
        WordTree node = this;
        for (int i = 0; i < term.length(); i++) {
            node = node.childOrNew(term.charAt(i));
        }
        if (open) {
            node.beginning = with(node.beginning, number);
        } else {
            node.ending = with(node.ending, number);
        }
    }

    /** Null where no term goes on like this. */
    WordTree child(char sign) {
        int at = Arrays.binarySearch(keys, sign);
        return at < 0 ? null : children[at];
    }

    WordTree[] children() {
        return children;
    }

    char letter() {
        return letter;
    }

    boolean isBreak() {
        return letter == BREAK;
    }

    /** The terms that are complete here. */
    int[] ending() {
        return ending;
    }

    /** The terms that are complete here, whatever follows. */
    int[] beginning() {
        return beginning;
    }

    private WordTree childOrNew(char sign) {
        int at = Arrays.binarySearch(keys, sign);
        if (at >= 0) {
            return children[at];
        }
        int place = -at - 1;
        char[] newKeys = new char[keys.length + 1];
        WordTree[] newChildren = new WordTree[keys.length + 1];
        System.arraycopy(keys, 0, newKeys, 0, place);
        System.arraycopy(children, 0, newChildren, 0, place);
        System.arraycopy(keys, place, newKeys, place + 1, keys.length - place);
        System.arraycopy(children, place, newChildren, place + 1, keys.length - place);
        newKeys[place] = sign;
        newChildren[place] = new WordTree(sign);
        keys = newKeys;
        children = newChildren;
        return newChildren[place];
    }

    private static int[] with(int[] numbers, int number) {
        int[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return more;
    }
}
