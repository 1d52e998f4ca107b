package io.influencegen.kyc.boundary;

import java.io.Serializable;

/** A reason reviewers can choose, with the words the applicant gets. The item is a kind of item, or ANY. */
public record ReasonView(
        String key, String item, String verdict, String title, String words, boolean enabled, long version)
        implements Serializable {
    public boolean suits(String kind, String said) {
        return enabled && verdict.equals(said) && (item.equals(kind) || item.equals("ANY"));
    }
}
