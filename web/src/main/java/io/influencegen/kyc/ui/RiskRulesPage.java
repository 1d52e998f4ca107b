package io.influencegen.kyc.ui;

import io.influencegen.kyc.boundary.RiskRules;
import io.influencegen.kyc.boundary.RuleTrial;
import io.influencegen.kyc.boundary.RuleVersion;
import io.influencegen.kyc.entity.RiskLevel;
import io.influencegen.kyc.entity.RiskRule;
import io.influencegen.kyc.entity.RuleKind;
import io.influencegen.kyc.entity.RuleSet;
import io.influencegen.portal.ui.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** The rules of risk: as they are, as one would have them, and what that would have changed. */
@Named
@ViewScoped
public class RiskRulesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_CASES = 200;

    @Inject
    private RiskRules rules;

    @Inject
    private Notices notices;

    private int basedOn;
    private List<Line> lines;
    private int cases = USUAL_CASES;
    private String note = "";
    private RuleTrial trial;

    public void open() {
        if (lines == null) {
            RuleSet inForce = rules.inForce();
            basedOn = inForce.version();
            lines = inForce.rules().stream().map(Line::new).toList();
        }
    }

    public void tryOut() {
        trial = rules.tryOut(wanted(), cases);
    }

    public void putInForce() throws IOException {
        rules.putInForce(wanted(), basedOn, note);
        notices.successAt("/kyc/rules", "kyc.rules.in-force");
    }

    private List<RiskRule> wanted() {
        return lines.stream().map(Line::rule).toList();
    }

    public List<RuleVersion> getVersions() {
        return rules.versions();
    }

    public List<RiskLevel> getLevels() {
        return List.of(RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH);
    }

    public List<Line> getLines() {
        return lines;
    }

    public int getBasedOn() {
        return basedOn;
    }

    public int getCases() {
        return cases;
    }

    public void setCases(int cases) {
        this.cases = cases;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public RuleTrial getTrial() {
        return trial;
    }

    /** One rule as it is being changed. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final RuleKind kind;
        private boolean enabled;
        private RiskLevel level;
        private String parameter;

        Line(RiskRule rule) {
            kind = rule.kind();
            enabled = rule.enabled();
            level = rule.level();
            parameter = rule.parameter();
        }

        RiskRule rule() {
            return new RiskRule(kind, enabled, level, parameter);
        }

        public RuleKind getKind() {
            return kind;
        }

        public boolean isTakesParameter() {
            return kind.parameter() != RuleKind.Parameter.NONE;
        }

        public boolean isEnabled() {
            return enabled;
        }

        public void setEnabled(boolean enabled) {
            this.enabled = enabled;
        }

        public RiskLevel getLevel() {
            return level;
        }

        public void setLevel(RiskLevel level) {
            this.level = level;
        }

        public String getParameter() {
            return parameter;
        }

        public void setParameter(String parameter) {
            this.parameter = parameter;
        }
    }
}
