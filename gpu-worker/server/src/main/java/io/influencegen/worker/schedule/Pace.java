package io.influencegen.worker.schedule;

/** How fast steps are made, from the last few. */
final class Pace {
    private static final double NEW_SHARE = 0.1;

    private double stepsPerSecond;
    private double batch;

    synchronized void stepped(int pictures, long nanos) {
        double now = pictures * 1e9 / Math.max(1, nanos);
        stepsPerSecond = stepsPerSecond == 0 ? now : (1 - NEW_SHARE) * stepsPerSecond + NEW_SHARE * now;
        batch = batch == 0 ? pictures : (1 - NEW_SHARE) * batch + NEW_SHARE * pictures;
    }

    /** Seconds for so many steps of one picture, with so many pictures of that length before it; null before anything was made. */
    synchronized Double seconds(int stepsLeft, int before) {
        if (stepsPerSecond == 0) {
            return null;
        }
        double ahead = (double) before * stepsLeft / stepsPerSecond;
        double own = stepsLeft * Math.max(1, batch) / stepsPerSecond;
        return Math.round((ahead + own) * 10) / 10.0;
    }
}
