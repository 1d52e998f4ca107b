package io.influencegen.notification.ui;

import io.influencegen.notification.boundary.MailTemplates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Every mail the product sends. */
@Named
@RequestScoped
public class MailTemplateListPage {
    @Inject
    private MailTemplates templates;

    private List<MailTemplateRow> rows;

    @PostConstruct
    void read() {
        rows = templates.list().stream().map(MailTemplateRow::new).toList();
    }

    public List<MailTemplateRow> getRows() {
        return rows;
    }
}
