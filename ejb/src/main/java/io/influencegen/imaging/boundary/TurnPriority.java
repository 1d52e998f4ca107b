package io.influencegen.imaging.boundary;

import java.util.stream.Stream;

/** Who is served first: somebody who waits before a page, then campaigns, then bulk. */
public enum TurnPriority {
    INTERACTIVE(0),
    CAMPAIGN(1),
    BULK(2);

    private final int line;

    TurnPriority(int line) {
        this.line = line;
    }

    public int line() {
        return line;
    }

    public static TurnPriority ofLine(int line) {
        return Stream.of(values()).filter(one -> one.line == line).findFirst().orElseThrow();
    }
}
