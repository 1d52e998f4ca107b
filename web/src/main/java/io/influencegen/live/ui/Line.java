package io.influencegen.live.ui;

import java.util.function.Consumer;

/** The way to one open page. */
interface Line {
    /** Returns at once; whoever asked learns when it failed. */
    void send(String text, Consumer<Line> failed);

    /** Asks whether anybody is still there. */
    void ping();

    void close(Ending ending);

    /** Why we hang up. */
    enum Ending {
        GONE,
        FULL,
        STOPPING
    }
}
