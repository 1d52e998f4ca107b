package io.influencegen.notification.ui;

import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailTemplateView;
import io.influencegen.notification.boundary.MailTemplates;
import io.influencegen.notification.boundary.MailText;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** What one mail says in one language, and what it looks like when it arrives. */
@Named
@ViewScoped
public class MailTemplateEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MailTemplates templates;

    @Inject
    private Notices notices;

    private String kind = "";
    private String language = "en";
    private String subject;
    private String text;
    private String html;
    private MailTemplateView template;
    private MailText preview;

    public void open() {
        if (template == null) {
            template = templates.find(kind, language);
            subject = template.text().subject();
            text = template.text().text();
            html = template.text().html();
            preview();
        }
    }

    /** Shows what is typed, unsaved, as it would arrive. */
    public void preview() {
        preview = templates.preview(kind, language, typed());
        MailPreviewServlet.show(external(), preview.html());
    }

    public void save() throws IOException {
        templates.change(kind, language, typed(), template.version());
        done("mail-template.saved");
    }

    public void reset() throws IOException {
        templates.reset(kind, language);
        done("mail-template.reset.done");
    }

    private void done(String notice) throws IOException {
        notices.success(notice);
        external().redirect(PortalPage.MAIL_TEMPLATES.getPath());
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private MailText typed() {
        return new MailText(subject, text.replace("\r\n", "\n"), html.replace("\r\n", "\n"));
    }

    public String getNameKey() {
        return "mail." + kind;
    }

    public List<MailKind.Placeholder> getPlaceholders() {
        return template.placeholders();
    }

    public boolean isChanged() {
        return template.isChanged();
    }

    public MailText getPreview() {
        return preview;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(String html) {
        this.html = html;
    }
}
