package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.Role;
import io.influencegen.imaging.control.Expectation;
import io.influencegen.imaging.control.GenerationRepository;
import io.influencegen.imaging.control.StudioDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where a feature hands in long lists of pictures, behind everybody who waits for one. It says in whose name. */
@Stateless
@PermitAll
public class BulkStudio {
    @Inject
    private StudioDesk desk;

    @Inject
    private GenerationRepository generations;

    @Inject
    private Expectation expectation;

    /** What a wish comes to after defaults; refused is what is out of range, or not for people with those roles. */
    public GenerationView.Asked complete(ImageWish wish, Set<Role> roles) {
        return desk.complete(wish, roles);
    }

    /** Refused are words that rules forbid, and what exceeds the quota. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void submit(BulkPicture picture, Set<Role> roles) {
        desk.submitBulk(picture, roles);
    }

    /** Takes it out again; false where a worker has begun it, or it has ended. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean withdraw(UUID id) {
        return desk.withdraw(id);
    }

    /** Those of them that have come to an end. */
    public List<BulkEnd> ended(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : generations.ended(ids);
    }

    /** How long so many pictures of a model take if nothing else is to be made. */
    public Duration expected(String model, long pictures) {
        return expectation.of(model, pictures);
    }

    /** How many pictures workers make at once. */
    public int hands() {
        return expectation.hands();
    }
}
