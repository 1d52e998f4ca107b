package io.influencegen.listing.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.SavedView;
import io.influencegen.listing.boundary.SavedViews;
import io.influencegen.portal.ui.Problem;
import io.influencegen.portal.ui.Texts;
import jakarta.enterprise.inject.spi.CDI;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The saved views of one list as its menu and dialogs offer them. */
public final class ViewShelf implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String list;
    private String dialog = "";
    private Problem problem;
    private String refusedName = "";

    ViewShelf(String list) {
        this.list = list;
    }

    /** Carries out a command; the address of the view that the list is to show now, where there is one. */
    Optional<String> act(TableRequest request, String current) {
        dialog = "";
        problem = null;
        refusedName = "";
        try {
            return obey(request, current);
        } catch (DomainException refused) {
            problem = CDI.current().select(Texts.class).get().problem(refused);
            refusedName = request.text("view-name");
            dialog = request.command().equals("view-save") ? "save" : "manage";
            return Optional.empty();
        }
    }

    private Optional<String> obey(TableRequest request, String current) {
        String argument = request.argument();
        switch (request.command()) {
            case "view" -> {
                return find(argument).map(SavedView::address);
            }
            case "view-usual" -> {
                return Optional.of("");
            }
            case "view-save" -> save(request, current);
            case "view-rename" -> manage(() -> boundary().rename(id(argument), request.text("view-name." + argument)));
            case "view-delete" -> manage(() -> boundary().delete(id(argument)));
            case "view-preset" -> manage(() -> boundary().preset(id(argument)));
            case "view-no-preset" -> manage(() -> boundary().forgetPreset(list));
            default -> {}
        }
        return Optional.empty();
    }

    private void save(TableRequest request, String current) {
        Optional<Role> sharedWith = getAudiences().stream()
                .filter(role -> role.key().equals(request.text("view-audience")))
                .findFirst();
        UUID saved = boundary().save(list, request.text("view-name"), current, sharedWith);
        if (!request.text("view-preset").isEmpty()) {
            boundary().preset(saved);
        }
    }

    private void manage(Runnable change) {
        change.run();
        dialog = "manage";
    }

    /** What the list opens with where its address says nothing. */
    Optional<String> preset() {
        return getAll().stream()
                .filter(SavedView::preset)
                .map(SavedView::address)
                .findFirst();
    }

    public List<SavedView> getAll() {
        return boundary().of(list);
    }

    /** The roles that the caller may share a view with. */
    public List<Role> getAudiences() {
        Caller caller = CDI.current().select(RequestContext.class).get().caller();
        return Stream.of(Role.values())
                .filter(role -> caller.has(role) || caller.has(Role.ADMINISTRATOR))
                .toList();
    }

    /** The dialog that is to be open: save, manage or none. */
    public String getDialog() {
        return dialog;
    }

    /** What was typed where it could not be saved, to be mended. */
    public String getRefusedName() {
        return refusedName;
    }

    public Problem getProblem() {
        return problem;
    }

    private Optional<SavedView> find(String id) {
        return getAll().stream().filter(view -> view.id().toString().equals(id)).findFirst();
    }

    private UUID id(String argument) {
        return find(argument).map(SavedView::id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private static SavedViews boundary() {
        return CDI.current().select(SavedViews.class).get();
    }
}
