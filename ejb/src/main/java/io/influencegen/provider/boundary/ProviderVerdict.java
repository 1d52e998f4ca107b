package io.influencegen.provider.boundary;

import java.util.List;

/** What a provider says of a check now. */
public record ProviderVerdict(Kind kind, List<String> reasons) {
    public ProviderVerdict {
        reasons = List.copyOf(reasons);
    }

    public enum Kind {
        NOT_YET,
        CLEAR,
        CONSIDER,
        /** It was withdrawn, or waits for something that will not come. */
        NEVER
    }
}
