package io.influencegen.consent.ui;

import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalTextDraft;
import io.influencegen.consent.boundary.LegalTextView;
import io.influencegen.consent.boundary.LegalTexts;
import io.influencegen.consent.boundary.LineChange;
import io.influencegen.consent.boundary.TextBlock;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The next version of a text: written, looked at beside the one in force, and published. */
@Named
@ViewScoped
public class ConsentEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private LegalTexts texts;

    @Inject
    private Notices notices;

    private String kind = LegalKind.TERMS.name();
    private LegalTextView draft;
    private String title;
    private String body;
    private transient List<LineChange> changes;
    private Long asked;

    public void open() {
        if (draft == null) {
            show(texts.draftOf(known()));
        }
    }

    /** Keeps it, so that nothing is lost; and shows what it would change. */
    public void save() {
        show(texts.change(known(), new LegalTextDraft(title, body), draft.edit()));
        notices.success("consent.edit.saved");
    }

    public void publish() throws IOException {
        LegalTextDraft words = new LegalTextDraft(title, body);
        boolean changed = !title.equals(draft.title()) || !body.equals(draft.body());
        if (changed || draft.edit() == 0) {
            show(texts.change(known(), words, draft.edit()));
        }
        texts.publish(known(), draft.edit());
        notices.successAt(PortalPage.LEGAL_TEXTS.getPath(), "consent.edit.published");
    }

    public void discard() throws IOException {
        texts.discard(known());
        notices.successAt(PortalPage.LEGAL_TEXTS.getPath(), "consent.edit.discarded");
    }

    private void show(LegalTextView now) {
        draft = now;
        title = now.title();
        body = now.body();
        changes = null;
    }

    private LegalKind known() {
        return Stream.of(LegalKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** What is kept against what is in force. */
    public List<LineChange> getChanges() {
        if (changes == null) {
            changes = texts.changes(known(), new LegalTextDraft(draft.title(), draft.body()));
        }
        return changes;
    }

    public boolean isChanged() {
        return getChanges().stream().anyMatch(LineChange::isChanged);
    }

    public List<TextBlock> getBlocks() {
        return draft.blocks();
    }

    /** How many people a publication asks. */
    public long getAsked() {
        if (asked == null) {
            asked = texts.countAsked();
        }
        return asked;
    }

    public boolean isKept() {
        return draft.edit() > 0;
    }

    public LegalTextView getDraft() {
        return draft;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? LegalKind.TERMS.name() : kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
