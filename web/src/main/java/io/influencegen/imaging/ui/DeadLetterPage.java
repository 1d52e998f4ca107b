package io.influencegen.imaging.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.DeadLetter;
import io.influencegen.imaging.boundary.DeadLetterChange;
import io.influencegen.imaging.boundary.DeadLetterDesk;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One picture that could not be made: what was asked, why it failed, and its correction. */
@Named
@ViewScoped
public class DeadLetterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DeadLetterDesk desk;

    @Inject
    private Texts texts;

    @Inject
    private Notices notices;

    private String id;
    private DeadLetter letter;
    private LetterForm form;
    private String reason;

    public void open() {
        if (letter == null) {
            letter = desk.find(uuid());
            form = new LetterForm(letter.asked());
        }
    }

    public void replay() throws IOException {
        desk.replay(letter.id());
        notices.successAt(PortalPage.DEAD_LETTERS.getPath(), "dead.replayed");
    }

    public void correctAndReplay() throws IOException {
        DeadLetterChange change = form.toChange();
        desk.correctAndReplay(letter.id(), change);
        notices.successAt(PortalPage.DEAD_LETTERS.getPath(), "dead.corrected");
    }

    public void giveUp() throws IOException {
        desk.giveUp(Selection.of(Set.of(letter.id().toString())), reason);
        notices.successAt(PortalPage.DEAD_LETTERS.getPath(), "dead.given-up");
    }

    public String getCause() {
        return DeadLetterListPage.cause(texts, letter);
    }

    public String getStyles() {
        return letter.asked().styles().stream()
                .map(style -> style.name() + " " + style.strength())
                .collect(Collectors.joining(", "));
    }

    public DeadLetter getLetter() {
        return letter;
    }

    public LetterForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }
}
