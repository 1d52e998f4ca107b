package io.influencegen.worker.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Prompts that were read lately: people ask for the same words with other seeds, and everybody for the empty prompt. */
final class PromptCache {
    private static final int KEPT = 256;
    private static final int MOST_NUMBERS = 64 << 20;

    private final Function<String, Conditioning> reader;
    private final Map<String, Conditioning> prompts = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Conditioning> eldest) {
            return size() > KEPT || (long) size() * eldest.getValue().sequence().length > MOST_NUMBERS;
        }
    };

    PromptCache(Function<String, Conditioning> reader) {
        this.reader = reader;
    }

    synchronized Conditioning get(String prompt) {
        return prompts.computeIfAbsent(prompt, reader);
    }
}
