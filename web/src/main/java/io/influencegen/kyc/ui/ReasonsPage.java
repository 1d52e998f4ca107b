package io.influencegen.kyc.ui;

import io.influencegen.kyc.boundary.ReasonCatalogue;
import io.influencegen.kyc.boundary.ReasonView;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.Verdict;
import io.influencegen.portal.ui.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The reasons reviewers give, and one of them as it is being changed. */
@Named
@ViewScoped
public class ReasonsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/kyc/reasons";

    @Inject
    private ReasonCatalogue catalogue;

    @Inject
    private Notices notices;

    private boolean editing;
    private long version;
    private String key = "";
    private String item = "ANY";
    private String verdict = Verdict.MORE_NEEDED.name();
    private String title = "";
    private String words = "";
    private boolean enabled = true;

    public List<ReasonView> getReasons() {
        return catalogue.all();
    }

    public void add() {
        edit(new ReasonView("", "ANY", Verdict.MORE_NEEDED.name(), "", "", true, 0));
    }

    public void edit(ReasonView reason) {
        editing = true;
        version = reason.version();
        key = reason.key();
        item = reason.item();
        verdict = reason.verdict();
        title = reason.title();
        words = reason.words();
        enabled = reason.enabled();
    }

    public void save() throws IOException {
        catalogue.save(new ReasonView(key, item, verdict, title, words, enabled, version));
        notices.successAt(PATH, "kyc.reasons.saved");
    }

    public void delete() throws IOException {
        catalogue.delete(key);
        notices.successAt(PATH, "kyc.reasons.deleted");
    }

    public void close() {
        editing = false;
    }

    public boolean isEditing() {
        return editing;
    }

    public boolean isNew() {
        return version == 0;
    }

    public List<String> getItems() {
        return Stream.concat(Stream.of("ANY"), Stream.of(ItemKind.values()).map(Enum::name))
                .toList();
    }

    public List<String> getVerdicts() {
        return List.of(Verdict.MORE_NEEDED.name(), Verdict.REJECTED.name());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
