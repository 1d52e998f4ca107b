package io.influencegen.influencer.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.util.Set;

/** Others who give the same name and birth date, the same phone, or came with the same device. */
public record LookAlikes(Set<UserId> samePerson, Set<UserId> samePhone, Set<UserId> sameDevice)
        implements Serializable {
    public LookAlikes {
        samePerson = Set.copyOf(samePerson);
        samePhone = Set.copyOf(samePhone);
        sameDevice = Set.copyOf(sameDevice);
    }

    public boolean areNone() {
        return samePerson.isEmpty() && samePhone.isEmpty() && sameDevice.isEmpty();
    }
}
