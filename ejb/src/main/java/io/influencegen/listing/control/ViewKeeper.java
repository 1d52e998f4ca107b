package io.influencegen.listing.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.listing.boundary.ListingError;
import io.influencegen.listing.boundary.SavedView;
import io.influencegen.listing.entity.StoredView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may do what with whose views. A view one may not see does not exist; one that is another's cannot be changed. */
@Dependent
public class ViewKeeper {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_OWN = 50;

    private ViewStore views;
    private Clock clock;

    protected ViewKeeper() {}

    @Inject
    public ViewKeeper(ViewStore views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    public List<SavedView> of(String list, Caller caller) {
        UserId user = user(caller);
        Optional<UUID> preset = views.preset(list, user);
        return views.usable(list, user, caller.roles()).stream()
                .map(view -> new SavedView(
                        view.id(),
                        view.name(),
                        view.address(),
                        view.belongsTo(user),
                        view.sharedWith().orElse(null),
                        preset.equals(Optional.of(view.id()))))
                .toList();
    }

    public UUID save(String list, String name, String address, Optional<Role> sharedWith, Caller caller) {
        if (sharedWith.isPresent() && !caller.has(sharedWith.get()) && !caller.has(Role.ADMINISTRATOR)) {
            throw new DomainException(CommonError.NOT_ALLOWED);
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw new DomainException(CommonError.INVALID_VALUE, "address", "too long");
        }
        if (views.ownNames(list, user(caller)).size() >= MOST_OWN) {
            throw new DomainException(ListingError.TOO_MANY_VIEWS, MOST_OWN);
        }
        UUID id = TimeOrderedId.next(clock.millis());
        String accepted = accept(name, list, caller);
        views.add(new StoredView(id, list, user(caller), accepted, address, sharedWith, clock.instant()));
        return id;
    }

    public void rename(UUID id, String name, Caller caller) {
        StoredView view = own(id, caller);
        if (!view.name().equals(name.strip())) {
            view.rename(accept(name, view.list(), caller));
        }
    }

    public void delete(UUID id, Caller caller) {
        views.remove(own(id, caller));
    }

    public void preset(UUID id, Caller caller) {
        views.setPreset(usable(id, caller), user(caller));
    }

    public void forgetPreset(String list, Caller caller) {
        views.forgetPreset(list, user(caller));
    }

    private String accept(String name, String list, Caller caller) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new DomainException(CommonError.INVALID_VALUE, "name", "1 to " + LONGEST_NAME + " characters");
        }
        if (views.ownNames(list, user(caller)).contains(stripped)) {
            throw new DomainException(ListingError.VIEW_NAME_TAKEN, stripped);
        }
        return stripped;
    }

    private StoredView own(UUID id, Caller caller) {
        StoredView view = usable(id, caller);
        if (!view.belongsTo(user(caller))) {
            throw new DomainException(CommonError.NOT_ALLOWED);
        }
        return view;
    }

    private StoredView usable(UUID id, Caller caller) {
        return views.find(id)
                .filter(view -> view.isFor(user(caller), caller.roles()))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private static UserId user(Caller caller) {
        return caller.user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
