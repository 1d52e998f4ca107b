package io.influencegen.portal.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the frame of every page shows. */
@Named
@RequestScoped
public class Portal {
    @Inject
    private RequestContext context;

    @Inject
    private FacesContext faces;

    @Inject
    private Texts texts;

    public Caller getCaller() {
        return context.caller();
    }

    public String getCallerName() {
        return context.caller().name();
    }

    public String getCallerId() {
        return context.caller().user().map(Object::toString).orElse("");
    }

    public String getInitials() {
        return Stream.of(getCallerName().strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word ->
                        word.substring(0, 1).toUpperCase(faces.getViewRoot().getLocale()))
                .collect(Collectors.joining());
    }

    public String roleKey(Role role) {
        return "role." + role.key();
    }

    /** What a person quotes when asking for help: the id on every log line of this request. */
    public String getReference() {
        return context.correlationId();
    }

    /** How long the session lives without a request. */
    public int getIdleSeconds() {
        return faces.getExternalContext().getSessionMaxInactiveInterval();
    }

    public PortalPage getPage() {
        String view = faces.getViewRoot().getViewId();
        return PortalPage.at(view.substring(0, view.lastIndexOf('.'))).orElse(PortalPage.ERROR);
    }

    public List<NavigationGroup> getSections() {
        return Stream.of(PortalPage.Section.values())
                .map(section -> new NavigationGroup(section, pagesOf(section)))
                .filter(NavigationGroup::isShown)
                .toList();
    }

    private List<PortalPage> pagesOf(PortalPage.Section section) {
        return Stream.of(PortalPage.values())
                .filter(page -> page.getSection() == section && page.allows(context.caller()))
                .toList();
    }

    /** One line about a page, where there is one. */
    public String describe(PortalPage page) {
        return texts.find(page.getTitleKey() + ".description").orElse("");
    }

    /** Whether an entry of the navigation is this page or the list this page belongs to. */
    public boolean leadsHere(PortalPage entry) {
        return getPage() == entry || getPage().parent().equals(Optional.of(entry));
    }

    /** The way down to this page, itself left out; empty at home. */
    public List<PortalPage> getTrail() {
        if (getPage() == PortalPage.HOME) {
            return List.of();
        }
        return Stream.concat(Stream.of(PortalPage.HOME), getPage().parent().stream())
                .toList();
    }
}
