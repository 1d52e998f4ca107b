package io.influencegen.worker.backend;

/** For calls that must be made although nobody waits any more. */
enum Quiet implements Task.Progress {
    LISTENER;

    @Override
    public void stepped(int step, byte[] preview) {
        // Nobody waits.
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
