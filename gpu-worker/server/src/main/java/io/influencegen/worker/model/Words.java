package io.influencegen.worker.model;

import java.util.List;

/** Turns a prompt into the numbers that a text encoder reads. */
interface Words extends AutoCloseable {
    Reading read(String prompt);

    @Override
    default void close() {}

    /** The numbers, and the words that were left out because the model does not know them or they came too late. */
    record Reading(long[] ids, List<String> unknown) {
        public Reading {
            unknown = List.copyOf(unknown);
        }
    }
}
