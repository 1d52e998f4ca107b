package io.influencegen.moderation.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.moderation.control.RuleKeeper;
import io.influencegen.moderation.control.RuleTrial;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Where administrators say what may not be asked for. Changes are in force at once, on every node. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ModerationDesk {
    @Inject
    private RuleKeeper keeper;

    @Inject
    private RuleTrial trial;

    /** Filters: {@code text} (in name or terms), {@code kind}, {@code category}, {@code enabled}. */
    public Page<RuleView> list(ListQuery query) {
        return keeper.list(query);
    }

    public RuleView find(UUID id) {
        return keeper.find(id);
    }

    public RuleView create(RuleDraft draft) {
        return keeper.create(draft);
    }

    /** Refused with CHANGED_MEANWHILE when the rule no longer has the version the caller saw. */
    public RuleView change(UUID id, RuleDraft draft, long seenVersion) {
        return keeper.change(id, draft, seenVersion);
    }

    /** How many of them {@link #enable} would change now. */
    public int countDisabled(Selection selection) {
        return keeper.count(selection, true);
    }

    public int enable(Selection selection) {
        return keeper.enable(selection, true);
    }

    /** How many of them {@link #disable} would change now. */
    public int countEnabled(Selection selection) {
        return keeper.count(selection, false);
    }

    public int disable(Selection selection) {
        return keeper.enable(selection, false);
    }

    public int count(Selection selection) {
        return keeper.count(selection);
    }

    public int delete(Selection selection) {
        return keeper.delete(selection);
    }

    /** What would be said to the text. Nothing is kept. */
    public Trial trial(String text) {
        return trial.of(text);
    }
}
