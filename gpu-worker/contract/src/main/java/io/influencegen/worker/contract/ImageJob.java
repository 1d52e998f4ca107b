package io.influencegen.worker.contract;

import java.util.List;

/**
 * A picture on its way. {@code position} is its place in the queue (0 once it runs), {@code expectedSeconds} an estimate to its
 * end, {@code unknownWords} what of the prompt the model does not understand and left out.
 */
public record ImageJob(
        String id,
        String key,
        JobState state,
        int position,
        Double expectedSeconds,
        int step,
        int steps,
        boolean preview,
        ImageParameters parameters,
        List<String> unknownWords,
        Picture picture,
        WorkerProblem problem) {
    public ImageJob {
        unknownWords = List.copyOf(unknownWords);
    }
}
