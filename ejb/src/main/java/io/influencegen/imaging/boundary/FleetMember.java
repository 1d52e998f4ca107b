package io.influencegen.imaging.boundary;

/** A worker of the fleet: what it said last, what it has in hand of ours, and whether it is given anything new. */
public record FleetMember(WorkerView worker, int inHand, boolean spared, boolean drained) {
    /** Its way into texts and colours. */
    public String state() {
        if (!worker.reachable()) {
            return "DOWN";
        }
        if (drained) {
            return "DRAINED";
        }
        return spared ? "SPARED" : "UP";
    }
}
