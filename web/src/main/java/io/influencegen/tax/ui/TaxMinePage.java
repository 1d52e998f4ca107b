package io.influencegen.tax.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import io.influencegen.tax.boundary.TaxFormCommand;
import io.influencegen.tax.boundary.TaxFormKind;
import io.influencegen.tax.boundary.TaxFormView;
import io.influencegen.tax.boundary.TaxForms;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One's tax form: which one it is by country, filled in and signed. */
@Named
@ViewScoped
public class TaxMinePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONG_ENOUGH = 4;

    @Inject
    private TaxForms forms;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private List<TaxFormView> history;
    private boolean wishesAnother;
    private boolean opened;
    private String country = "DE";
    private boolean usPerson;
    private TaxFormKind kind;
    private String name = "";
    private String address = "";
    private String number = "";
    private String classification = "individual";
    private String signature = "";
    private boolean certified;
    private String verdict = "";
    private boolean right;

    public void open() {
        if (!opened) {
            opened = true;
            country = getHistory().stream()
                    .findFirst()
                    .map(TaxFormView::country)
                    .or(forms::country)
                    .orElse(country);
            choose();
        }
    }

    /** The form follows country and citizenship. */
    public void choose() {
        kind = forms.kindFor(country, usPerson);
        verdict = "";
    }

    public void check() {
        verdict = "";
        if (number == null || number.strip().length() < LONG_ENOUGH) {
            return;
        }
        try {
            forms.check(kind, country, number);
            right = true;
            verdict = texts.format("tax.check.right." + kind);
        } catch (DomainException refused) {
            right = false;
            verdict = texts.problem(refused).cause();
        }
    }

    public void submit() throws IOException {
        forms.submit(new TaxFormCommand(
                kind, country, usPerson, name, address, number, classification, signature, certified));
        notices.successAt(PortalPage.TAX_FORM.getPath(), "tax.submitted");
    }

    public void another() {
        wishesAnother = true;
    }

    public List<TaxFormView> getHistory() {
        if (history == null) {
            history = forms.history();
        }
        return history;
    }

    /** The form that counts. */
    public TaxFormView getForm() {
        return getHistory().stream().findFirst().orElse(null);
    }

    public boolean isEntering() {
        return wishesAnother
                || Optional.ofNullable(getForm()).map(TaxFormView::expired).orElse(true);
    }

    public List<TaxFormKind> getKinds() {
        return forms.kindsFor(country, usPerson);
    }

    public String getSentence() {
        return forms.sentenceOf(kind);
    }

    public List<String> getClassifications() {
        return List.of("individual", "llc", "c-corporation", "s-corporation", "partnership", "trust");
    }

    public String getVerdict() {
        return verdict;
    }

    public boolean isRight() {
        return right;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public boolean isUsPerson() {
        return usPerson;
    }

    public void setUsPerson(boolean usPerson) {
        this.usPerson = usPerson;
    }

    public TaxFormKind getKind() {
        return kind;
    }

    public void setKind(TaxFormKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getClassification() {
        return classification;
    }

    public void setClassification(String classification) {
        this.classification = classification;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(String signature) {
        this.signature = signature;
    }

    public boolean isCertified() {
        return certified;
    }

    public void setCertified(boolean certified) {
        this.certified = certified;
    }
}
