package io.influencegen.bank.boundary;

import java.io.Serializable;

/** What came of naming the two amounts. A wrong answer is no error: it has to be counted. */
public record DepositAnswer(Outcome outcome, int triesLeft) implements Serializable {
    /** How it ended. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Wrong, and no try is left. */
        EXHAUSTED,
        EXPIRED
    }
}
