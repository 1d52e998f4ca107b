package io.influencegen.portal.ui;

import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** What a page tells the person after an action: said by text key, shown above the page, kept over a redirect. */
@Named
@RequestScoped
public class Notices {
    @Inject
    private FacesContext faces;

    @Inject
    private Texts texts;

    public void success(String key, Object... values) {
        say(FacesMessage.SEVERITY_INFO, texts.format(key, values), "");
    }

    /** The same on the page that the person is sent to. */
    public void successAt(String path, String key) throws IOException {
        success(key);
        faces.getExternalContext().redirect(path);
    }

    public void warning(String key, Object... values) {
        say(FacesMessage.SEVERITY_WARN, texts.format(key, values), "");
    }

    /** A refusal or failure: its cause, and what the person can do next. */
    public void problem(DomainException refused) {
        Problem problem = texts.problem(refused);
        say(FacesMessage.SEVERITY_ERROR, problem.cause(), problem.next());
    }

    private void say(FacesMessage.Severity severity, String summary, String detail) {
        faces.addMessage(null, new FacesMessage(severity, summary, detail));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    public List<Notice> getShown() {
        return faces.getMessageList(null).stream().map(Notice::new).toList();
    }
}
