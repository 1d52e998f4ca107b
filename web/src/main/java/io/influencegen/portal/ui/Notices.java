package io.influencegen.portal.ui;

import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
