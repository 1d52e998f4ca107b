package io.influencegen.n8n.control;

import java.util.Optional;
import java.util.UUID;

/** Which callbacks came, and what became of each. */
public interface CallbackBook {
    /** What came: for which picture under which lease, the fingerprint of what it says, and from where. */
    record ReceivedCallback(UUID generation, UUID lease, String digest, String ip) {}

    /** What this lease was told before. */
    record Known(String digest, Outcome outcome) {}

    enum Outcome {
        /** Being worked on, or left behind by a node that died. */
        TAKEN,
        COMPLETED,
        FAILED,
        REPEATED,
        REFUSED
    }

    Optional<Known> known(UUID lease);

    /** False when the lease has one already. */
    boolean claim(ReceivedCallback callback);

    void settle(UUID lease, Outcome outcome, String reason);

    void repeated(ReceivedCallback callback);

    void refused(UUID generation, String ip, String reason);
}
