package io.influencegen.reconciliation.control;

/** A line that cannot be taken; the message says why, without anything of what it says about a person. */
final class BadRecord extends Exception {
    private static final long serialVersionUID = 1L;

    BadRecord(String why) {
        super(why, null, false, false);
    }
}
