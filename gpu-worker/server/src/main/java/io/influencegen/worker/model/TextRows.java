package io.influencegen.worker.model;

import io.influencegen.worker.onnx.Feed;
import java.util.List;

/** The prompts of a batch as the graph wants them: one row for each, wanted before unwanted. */
record TextRows(int rows, int tokens, float[] sequence, float[] pooled) {
    static TextRows of(List<Canvas> canvases, int rows) {
        Conditioning one = canvases.get(0).conditioning(0);
        float[] sequence = new float[rows * one.sequence().length];
        float[] pooled = new float[rows * one.pooled().length];
        int at = 0;
        for (Canvas canvas : canvases) {
            for (int i = 0; i < canvas.rows(); i++, at++) {
                Conditioning row = canvas.conditioning(i);
                System.arraycopy(row.sequence(), 0, sequence, at * row.sequence().length, row.sequence().length);
                System.arraycopy(row.pooled(), 0, pooled, at * row.pooled().length, row.pooled().length);
            }
        }
        return new TextRows(rows, one.tokens(), sequence, pooled);
    }

    void feed(Feed feed, String sequenceInput, String pooledInput) {
        feed.put(sequenceInput, sequence, rows, tokens, sequence.length / rows / tokens);
        if (pooled.length > 0) {
            feed.putIfTaken(pooledInput, pooled, rows, pooled.length / rows);
        }
    }
}
