package io.influencegen.rest.api;

import io.influencegen.portal.api.ProblemDocument.Fault;
import java.util.List;

/** A body or parameter with values that cannot be accepted, each named. */
final class RefusedBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    RefusedBody(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
