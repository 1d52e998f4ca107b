package io.influencegen.listing.ui;

import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rows a person has picked, on this page of the list and on others; or all that match, but for some. The first survives
 * any change to the list, the second ends when the filters change, for it would mean other rows.
 */
final class RowSelection implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 5_000;

    private final Set<String> keys = new LinkedHashSet<>();
    private boolean all;

    /** Takes over the checkboxes of the rows that were shown; says no where that would be too many. */
    boolean update(Collection<String> shown, Collection<String> picked) {
        for (String key : shown) {
            if (picked.contains(key) == all) {
                keys.remove(key);
            } else if (keys.size() < MOST) {
                keys.add(key);
            } else {
                return false;
            }
        }
        return true;
    }

    void pickAll() {
        keys.clear();
        all = true;
    }

    void clear() {
        keys.clear();
        all = false;
    }

    /** Says whether the selection ended with the filters it was made under. */
    boolean filtersChanged() {
        boolean ended = all;
        if (ended) {
            clear();
        }
        return ended;
    }

    boolean has(String key) {
        return keys.contains(key) != all;
    }

    boolean isAll() {
        return all;
    }

    long count(long total) {
        return all ? Math.max(0, total - keys.size()) : keys.size();
    }

    Selection toSelection(ListQuery matching) {
        return all ? Selection.allBut(matching, keys) : Selection.of(keys);
    }
}
