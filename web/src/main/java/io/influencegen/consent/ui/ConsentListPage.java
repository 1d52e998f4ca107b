package io.influencegen.consent.ui;

import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalTextLine;
import io.influencegen.consent.boundary.LegalTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Every version of every text, and how many people have agreed to it. */
@Named
@RequestScoped
public class ConsentListPage {
    @Inject
    private LegalTexts texts;

    private List<LegalTextLine> lines;

    public List<LegalTextLine> of(LegalKind kind) {
        if (lines == null) {
            lines = texts.list();
        }
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    public List<LegalKind> getKinds() {
        return List.of(LegalKind.values());
    }
}
