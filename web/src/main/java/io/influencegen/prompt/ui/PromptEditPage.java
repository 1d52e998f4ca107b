package io.influencegen.prompt.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Problem;
import io.influencegen.portal.ui.Texts;
import io.influencegen.prompt.boundary.PromptLibrary;
import io.influencegen.prompt.boundary.PromptSketch;
import io.influencegen.prompt.boundary.PromptTemplates;
import io.influencegen.prompt.boundary.PromptView;
import io.influencegen.prompt.boundary.RenderedPrompt;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry of the library: a new one, one's own, a copy of another, or for who makes them a template. */
@Named
@ViewScoped
public class PromptEditPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final PromptSketch NOTHING = new PromptSketch(List.of(), "");

    @Inject
    private PromptLibrary library;

    @Inject
    private PromptTemplates templates;

    @Inject
    private RequestContext context;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private final PromptForm form = new PromptForm();
    private String id;
    private String copy;
    private boolean template;
    private boolean opened;
    private PromptView view;
    private PromptView original;
    private PromptSketch sketch = NOTHING;
    private String fault = "";

    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        template = template && isMaker();
        if (PromptIds.isGiven(id)) {
            edit(library.find(PromptIds.read(id)));
        } else if (PromptIds.isGiven(copy)) {
            copy(library.find(PromptIds.read(copy)));
        }
        look();
    }

    private void edit(PromptView found) {
        if (found.isTemplate() && !isMaker()) {
            throw new DomainException(CommonError.NOT_ALLOWED);
        }
        view = found;
        template = found.isTemplate();
        form.show(found.content());
        form.show(found.reach());
    }

    private void copy(PromptView found) {
        original = found;
        form.show(found.content());
    }

    /** Reads what is written so far; what is wrong with it is said beside it. */
    public void look() {
        try {
            sketch = library.sketch(
                    Optional.ofNullable(form.getText()).orElse(""),
                    Optional.ofNullable(form.getNegative()).orElse(""));
            fault = "";
        } catch (DomainException unfinished) {
            Problem problem = texts.problem(unfinished);
            fault = problem.cause() + " " + problem.next();
        }
    }

    public void save() throws IOException {
        if (template) {
            saveTemplate();
        } else if (view == null) {
            library.save(form.content());
        } else {
            library.change(view.id(), form.content(), view.version());
        }
        notices.successAt(PortalPage.PROMPTS.getPath(), "prompt.saved");
    }

    private void saveTemplate() {
        if (view == null) {
            templates.create(form.content(), form.reach());
        } else {
            templates.change(view.id(), form.content(), form.reach(), view.version());
        }
    }

    public void delete() throws IOException {
        if (template) {
            templates.delete(view.id());
        } else {
            library.delete(view.id());
        }
        notices.success("prompt.deleted", view.content().title());
        FacesContext.getCurrentInstance().getExternalContext().redirect(PortalPage.PROMPTS.getPath());
    }

    /** What {@code promptPicker} hands over. */
    public void fill(RenderedPrompt chosen) {
        form.show(chosen);
        look();
    }

    public boolean isMaker() {
        return context.caller().has(Role.ADMINISTRATOR) || context.caller().has(Role.CAMPAIGN_MANAGER);
    }

    public boolean isNew() {
        return view == null;
    }

    public boolean isTemplate() {
        return template;
    }

    public void setTemplate(boolean template) {
        this.template = template;
    }

    /** The bundle key of the page's title. */
    public String getTitleKey() {
        return "prompt.edit." + (template ? "template" : "mine") + (isNew() ? ".new" : "");
    }

    public PromptView getOriginal() {
        return original;
    }

    public PromptForm getForm() {
        return form;
    }

    public PromptSketch getSketch() {
        return sketch;
    }

    public String getFault() {
        return fault;
    }

    public List<String> getRatios() {
        return List.of("1:1", "4:5", "2:3", "9:16", "16:9");
    }

    public List<String> getAllRoles() {
        return Stream.of(Role.values()).map(Role::key).sorted().toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCopy() {
        return copy;
    }

    public void setCopy(String copy) {
        this.copy = copy;
    }
}
