package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.control.PersonKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/** Administration of one account at a time. Nobody changes their own roles, and an administrator always remains. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class PeopleDesk {
    @Inject
    private PersonKeeper keeper;

    public PersonDetail find(UserId id) {
        return keeper.find(id);
    }

    /** Makes an account that its owner has yet to accept, by a link in a mail. */
    public UserId invite(String name, String email, Set<Role> roles) {
        return keeper.invite(name, email, roles);
    }

    /** Another mail; the link before works no more. Only for who has not come yet. */
    public void inviteAgain(UserId id) {
        keeper.inviteAgain(id);
    }

    /** In force with the person's next request, on every node. */
    public PersonDetail change(UserId id, PersonChange change) {
        return keeper.change(id, change);
    }

    /** The password opens nothing any more, sessions end, and a mail says how to set another. */
    public void forcePasswordReset(UserId id) {
        keeper.forcePasswordReset(id);
    }

    /** Forgets failed attempts to sign in, so that the door opens before its time. */
    public void unlock(UserId id) {
        keeper.unlock(id);
    }
}
