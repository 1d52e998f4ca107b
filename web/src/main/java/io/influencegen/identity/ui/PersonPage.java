package io.influencegen.identity.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.AuditTrail;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.PeopleDesk;
import io.influencegen.identity.boundary.PersonChange;
import io.influencegen.identity.boundary.PersonDetail;
import io.influencegen.identity.boundary.SecondFactors;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One account: what it is, what hangs on it, and what was done to it. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HISTORY = 50;

    @Inject
    private PeopleDesk desk;

    @Inject
    private SecondFactors factors;

    @Inject
    private AuditTrail trail;

    @Inject
    private RequestContext context;

    @Inject
    private Notices notices;

    private String id;
    private PersonDetail detail;
    private String name;
    private String email;
    private List<String> roles = List.of();
    private List<AuditEventView> history = List.of();

    public void open() {
        if (detail == null) {
            detail = desk.find(userId());
            name = detail.person().name();
            email = detail.person().email();
            roles = detail.person().roles().stream().map(Role::key).toList();
            history = trail.list(
                            new ListQuery(Map.of("target-type", "account", "target", id), Optional.empty(), 0, HISTORY))
                    .items();
        }
    }

    public void save() throws IOException {
        desk.change(userId(), new PersonChange(name, email, RoleChoice.of(roles), detail.version()));
        done("person.saved");
    }

    public void inviteAgain() throws IOException {
        desk.inviteAgain(userId());
        done("person.again.done");
    }

    public void forceReset() throws IOException {
        desk.forcePasswordReset(userId());
        done("person.force-reset.done");
    }

    public void resetFactor() throws IOException {
        factors.reset(userId());
        done("person.reset-factor.done");
    }

    public void unlock() throws IOException {
        desk.unlock(userId());
        done("person.unlock.done");
    }

    private void done(String notice) throws IOException {
        notices.successAt(PortalPage.PERSON.getPath() + "?id=" + id, notice);
    }

    private UserId userId() {
        try {
            return new UserId(UUID.fromString(id == null ? "" : id));
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }

    public boolean isSelf() {
        return context.caller().user().map(UserId::toString).filter(id::equals).isPresent();
    }

    public boolean isInvited() {
        return detail.person().state().equals("INVITED");
    }

    public boolean isActive() {
        return detail.person().state().equals("ACTIVE");
    }

    public PersonDetail getDetail() {
        return detail;
    }

    public List<AuditEventView> getHistory() {
        return history;
    }

    public List<String> getAllRoles() {
        return RoleChoice.all();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }
}
