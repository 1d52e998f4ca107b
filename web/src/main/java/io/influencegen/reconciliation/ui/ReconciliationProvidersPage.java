package io.influencegen.reconciliation.ui;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.reconciliation.boundary.CompareWish;
import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.boundary.ExportPreview;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.boundary.Reconciliations;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.FileForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How providers write their files, and what becomes of what differs. */
@Named
@ViewScoped
public class ReconciliationProvidersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Notices notices;

    private List<RuleLine> rules;
    private transient List<Map.Entry<UserId, String>> owners;
    private ProviderForm form;
    private ExportPreview preview;
    private transient Part sample;

    public void open() {
        if (rules == null) {
            rules = reconciliations.rules().stream().map(RuleLine::new).toList();
        }
    }

    public void add() {
        form = new ProviderForm();
        preview = null;
    }

    public void edit(ExportProvider provider) {
        form = new ProviderForm(provider);
        preview = null;
    }

    public void close() {
        form = null;
    }

    public void save() throws IOException {
        reconciliations.save(form.provider());
        again("reconciliation.provider.saved");
    }

    /** As the form stands, saved or not. */
    public void look() {
        if (sample == null || sample.getSize() == 0) {
            throw new DomainException(ReconciliationError.RECONCILIATION_FILE_EMPTY);
        }
        try (InputStream content = sample.getInputStream()) {
            preview = reconciliations.preview(form.provider().mapping(), content);
        } catch (IOException e) {
            throw new DomainException(e, ReconciliationError.RECONCILIATION_FILE_DAMAGED);
        }
    }

    public void fetch(ExportProvider provider) throws IOException {
        UUID run = reconciliations.fetch(provider.key(), CompareWish.USUAL);
        notices.successAt(PortalPage.RECONCILIATION_REPORT.getPath() + "?id=" + run, "reconciliation.fetched");
    }

    public void saveRules() throws IOException {
        for (RuleLine line : rules) {
            DriftRule wanted = line.rule();
            if (line.isChanged()) {
                reconciliations.save(wanted);
            }
        }
        again("reconciliation.rules.saved");
    }

    private void again(String text) throws IOException {
        notices.successAt(PortalPage.RECONCILIATION_PROVIDERS.getPath(), text);
    }

    public List<ExportProvider> getProviders() {
        return reconciliations.providers();
    }

    public List<ExportField> getFields() {
        return List.of(ExportField.values());
    }

    public List<FileForm> getForms() {
        return List.of(FileForm.values());
    }

    public List<Map.Entry<UserId, String>> getOwners() {
        if (owners == null) {
            owners = reconciliations.owners().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .toList();
        }
        return owners;
    }

    public List<RuleLine> getRules() {
        return rules;
    }

    public ProviderForm getForm() {
        return form;
    }

    public ExportPreview getPreview() {
        return preview;
    }

    public Part getSample() {
        return sample;
    }

    public void setSample(Part sample) {
        this.sample = sample;
    }
}
