package io.influencegen.moderation.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.ModerationDesk;
import io.influencegen.moderation.boundary.RuleDraft;
import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** One rule; a new one where the address names none. */
@Named
@ViewScoped
public class ModerationEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ModerationDesk desk;

    @Inject
    private Notices notices;

    private String id = "";
    private RuleView rule;
    private String name = "";
    private RuleKind kind = RuleKind.WORD;
    private RuleCategory category = RuleCategory.OTHER;
    private String terms = "";
    private String explanation = "";
    private boolean enabled = true;

    public void open() {
        if (rule == null && !id.isEmpty()) {
            rule = desk.find(ruleId());
            name = rule.name();
            kind = rule.kind();
            category = rule.category();
            terms = rule.terms();
            explanation = rule.explanation();
            enabled = rule.enabled();
        }
    }

    public void save() throws IOException {
        RuleDraft draft = new RuleDraft(name, kind, category, terms, explanation, enabled);
        if (rule == null) {
            desk.create(draft);
        } else {
            desk.change(rule.id(), draft, rule.version());
        }
        notices.successAt(PortalPage.MODERATION_RULES.getPath(), "moderation.saved");
    }

    private UUID ruleId() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public RuleView getRule() {
        return rule;
    }

    public List<RuleKind> getKinds() {
        return List.of(RuleKind.values());
    }

    public List<RuleCategory> getCategories() {
        return List.of(RuleCategory.values());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public RuleKind getKind() {
        return kind;
    }

    public void setKind(RuleKind kind) {
        this.kind = kind;
    }

    public RuleCategory getCategory() {
        return category;
    }

    public void setCategory(RuleCategory category) {
        this.category = category;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
