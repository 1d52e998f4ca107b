package io.influencegen.bulk.control;

import java.util.UUID;

/** One picture of one order, as the skip ledger knows it. */
record ItemKey(UUID order, int position) {
    static ItemKey of(String text) {
        int slash = text.indexOf('/');
        return new ItemKey(UUID.fromString(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return order + "/" + position;
    }
}
