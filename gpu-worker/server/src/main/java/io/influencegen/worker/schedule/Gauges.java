package io.influencegen.worker.schedule;

import java.time.Duration;

/** What the worker counts; where it is shown is not its business. */
public interface Gauges {
    void stepped(int pictures, long nanos);

    void ended(String model, String outcome, Duration taken);

    /** For where nobody looks. */
    Gauges NONE = new Gauges() {
        @Override
        public void stepped(int pictures, long nanos) {
            // Nobody looks.
        }

        @Override
        public void ended(String model, String outcome, Duration taken) {
            // Nobody looks.
        }
    };
}
