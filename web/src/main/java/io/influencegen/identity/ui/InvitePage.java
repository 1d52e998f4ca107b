package io.influencegen.identity.ui;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.PeopleDesk;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** Where administrators invite somebody. */
@Named
@ViewScoped
public class InvitePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleDesk desk;

    @Inject
    private Notices notices;

    private String name;
    private String email;
    private List<String> roles = List.of();

    public void invite() throws IOException {
        UserId id = desk.invite(name, email, RoleChoice.of(roles));
        notices.successAt(PortalPage.PERSON.getPath() + "?id=" + id, "person.invite.done");
    }

    public List<String> getAllRoles() {
        return RoleChoice.all();
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
