package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.imaging.control.ModelOffice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where administrators decide which models and styles people get, and within which limits. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ModelDesk {
    private static final String TARGET = "image-model";

    @Inject
    private ModelOffice office;

    @Inject
    private AuditLog audit;

    /** Every model that a worker ever told of; the preset one first. */
    public List<AdministeredModel> list() {
        return office.list();
    }

    public AdministeredModel find(String name) {
        return office.find(name);
    }

    /** What a route can be. */
    public List<String> routes() {
        return office.routes();
    }

    /** Refused with CHANGED_MEANWHILE when somebody else has changed it since {@code version}. */
    public AdministeredModel change(String name, ModelRules rules, long version) {
        AdministeredModel before = office.find(name);
        AdministeredModel after = office.change(before, rules, version);
        audit.record(AuditEntry.of("imaging.model-changed")
                .on(TARGET, name)
                .change(trace(before.rules()), trace(after.rules())));
        return after;
    }

    /** Has a picture made in the caller's name that will stand for the model. */
    public void makePreview(String name) {
        office.makePreview(name);
        audit.record(AuditEntry.of("imaging.preview-asked").on(TARGET, name));
    }

    private static Map<String, String> trace(ModelRules rules) {
        return Map.of(
                "enabled", String.valueOf(rules.enabled()),
                "preset", String.valueOf(rules.preset()),
                "title", rules.title(),
                "audience", rules.audience().stream().map(Role::key).sorted().collect(Collectors.joining(" ")),
                "preset-steps", rules.presetSteps().map(String::valueOf).orElse(""),
                "most-steps", rules.mostSteps().map(String::valueOf).orElse(""),
                "preset-guidance", rules.presetGuidance().map(String::valueOf).orElse(""),
                "route", rules.route(),
                "hidden-styles", rules.hiddenStyles().stream().sorted().collect(Collectors.joining(" ")));
    }
}
