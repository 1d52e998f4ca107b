package io.influencegen.consent.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A part of a text: a heading, a list or a paragraph. Its words are plain; whoever shows them escapes them. */
public record TextBlock(Kind kind, List<String> lines) implements Serializable {
    private static final String HEADING = "## ";
    private static final String ITEM = "- ";

    /** What a block is. */
    public enum Kind {
        HEADING,
        LIST,
        PARAGRAPH
    }

    public TextBlock {
        lines = List.copyOf(lines);
    }

    /** A line that begins with two hashes is a heading, one with a dash an item; an empty line ends a paragraph. */
    public static List<TextBlock> of(String body) {
        List<TextBlock> blocks = new ArrayList<>();
        for (String part : body.strip().split("\\R\\s*\\R", -1)) {
            read(part, blocks);
        }
        return List.copyOf(blocks);
    }

    /** The words of the block. */
    public String text() {
        return String.join(" ", lines);
    }

    private static void read(String part, List<TextBlock> blocks) {
        Kind open = null;
        List<String> gathered = new ArrayList<>();
        for (String line :
                part.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            Kind kind = kindOf(line);
            if (open != null && (kind != open || kind == Kind.HEADING)) {
                blocks.add(new TextBlock(open, gathered));
                gathered.clear();
            }
            open = kind;
            gathered.add(words(kind, line));
        }
        if (open != null) {
            blocks.add(new TextBlock(open, gathered));
        }
    }

    private static Kind kindOf(String line) {
        if (line.startsWith(HEADING)) {
            return Kind.HEADING;
        }
        return line.startsWith(ITEM) ? Kind.LIST : Kind.PARAGRAPH;
    }

    private static String words(Kind kind, String line) {
        return switch (kind) {
            case HEADING -> line.substring(HEADING.length()).strip();
            case LIST -> line.substring(ITEM.length()).strip();
            case PARAGRAPH -> line;
        };
    }
}
