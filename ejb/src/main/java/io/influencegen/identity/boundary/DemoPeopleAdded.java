package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.List;

/** Made-up people were added, in the transaction that is still open. */
public record DemoPeopleAdded(List<UserId> people) {
    public DemoPeopleAdded {
        people = List.copyOf(people);
    }
}
