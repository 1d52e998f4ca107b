package io.influencegen.influencer.boundary;

import java.io.Serializable;
import java.util.Map;

/** The answers of the first step that somebody has just changed, and the version of the step they saw when they did. */
public record AboutDraft(Map<AboutField, String> changed, long seenVersion) implements Serializable {
    public AboutDraft {
        changed = Map.copyOf(changed);
    }
}
