package io.influencegen.prompt.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.Page;
import io.influencegen.portal.ui.Notices;
import io.influencegen.prompt.boundary.PromptLibrary;
import io.influencegen.prompt.boundary.PromptView;
import io.influencegen.prompt.boundary.RenderedPrompt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** The library beside a form: look for an entry, fill its variables, hand the words over. See WEB-INF/prompt/library.xhtml. */
@Named
@ViewScoped
public class PromptPicker implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 12;
    private static final List<String> TABS = List.of("all", "mine", "templates", "favourites");

    @Inject
    private PromptLibrary library;

    @Inject
    private Notices notices;

    private String words = "";
    private String show = "all";
    private String wanted = "";
    private List<PromptCard> found;
    private long total;
    private PromptCard chosen;
    private List<PromptField> fields = List.of();

    /** Chooses what the page's address asks for; what is not there is said and nothing is chosen. */
    public void open() {
        if (chosen == null && PromptIds.isGiven(wanted)) {
            try {
                choose(PromptIds.read(wanted));
            } catch (DomainException gone) {
                notices.problem(gone);
            }
        }
    }

    public void search() {
        Page<PromptView> page = library.list(PromptQuestion.of(show, words, Map.of("enabled", "true"), 0, SHOWN));
        found = page.items().stream().map(view -> new PromptCard(view, false)).toList();
        total = page.total();
    }

    public void choose(UUID id) {
        chosen = new PromptCard(library.find(id), false);
        fields = library.variables(id).stream().map(PromptField::new).toList();
    }

    /** The chosen entry with its variables filled; refused, by the variable's name, where a value is missing. */
    public RenderedPrompt take() {
        RenderedPrompt taken = library.render(
                chosen.getId(), fields.stream().collect(Collectors.toMap(PromptField::getName, PromptField::getValue)));
        library.used(taken.prompt());
        return taken;
    }

    /** The same, to the page's script. */
    public void hand() {
        PrimeFaces.current().ajax().addCallbackParam("prompt", HandedPrompt.json(take()));
    }

    public List<PromptCard> getFound() {
        if (found == null) {
            search();
        }
        return found;
    }

    /** How many more there are than fit. */
    public long getMore() {
        return total - found.size();
    }

    public PromptCard getChosen() {
        return chosen;
    }

    public boolean isChosen(UUID id) {
        return chosen != null && chosen.getId().equals(id);
    }

    public List<PromptField> getFields() {
        return fields;
    }

    public List<String> getTabs() {
        return TABS;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = PromptQuestion.orEmpty(words);
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
