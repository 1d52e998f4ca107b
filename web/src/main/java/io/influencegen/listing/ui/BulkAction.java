package io.influencegen.listing.ui;

import io.influencegen.listing.boundary.Selection;
import java.io.Serializable;
import java.util.function.ToIntFunction;

/**
 * Something that can be done with many rows at once. Texts: {@code textKey} names it, {@code .title} asks, {@code .message}
 * says what will happen to {0} rows, {@code .done} what happened to {0}.
 */
public final class BulkAction implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String textKey;
    private final Counted count;
    private final Reasoned run;
    private boolean dangerous;
    private boolean reasonWanted;

    /** Looks at, or does something with, the selected rows and says how many it concerns. */
    @FunctionalInterface
    public interface Counted extends ToIntFunction<Selection>, Serializable {}

    /** Does something for a reason. */
    @FunctionalInterface
    public interface Reasoned extends Serializable {
        int run(Selection selection, String reason);
    }

    private BulkAction(String key, String textKey, Counted count, Reasoned run) {
        this.key = key;
        this.textKey = textKey;
        this.count = count;
        this.run = run;
    }

    /** {@code count}: how many rows it would concern at that moment; {@code run}: does it, and says to how many. */
    public static BulkAction of(String key, String textKey, Counted count, Counted run) {
        return new BulkAction(key, textKey, count, (selection, reason) -> run.applyAsInt(selection));
    }

    /** Asks for a reason first; the text {@code .reason} names the field. */
    public static BulkAction withReason(String key, String textKey, Counted count, Reasoned run) {
        BulkAction action = new BulkAction(key, textKey, count, run);
        action.reasonWanted = true;
        return action;
    }

    public BulkAction dangerous() {
        dangerous = true;
        return this;
    }

    int count(Selection selection) {
        return count.applyAsInt(selection);
    }

    int run(Selection selection, String reason) {
        return run.run(selection, reason);
    }

    public String getKey() {
        return key;
    }

    public String getTextKey() {
        return textKey;
    }

    public boolean isDangerous() {
        return dangerous;
    }

    public boolean isReasonWanted() {
        return reasonWanted;
    }
}
