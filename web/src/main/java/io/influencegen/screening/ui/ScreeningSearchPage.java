package io.influencegen.screening.ui;

import io.influencegen.screening.boundary.ScreeningDesk;
import io.influencegen.screening.boundary.ScreeningMatch;
import io.influencegen.screening.boundary.ScreeningQuestion;
import io.influencegen.screening.boundary.ScreeningSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tries a name against the lists, and shows what each score is made of. */
@Named
@ViewScoped
public class ScreeningSearchPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ScreeningDesk desk;

    @Inject
    private Settings settings;

    private String name;
    private LocalDate birthDate;
    private String country;
    private List<ScreeningMatch> found;

    public void search() {
        Optional<String> code = Optional.ofNullable(country).map(String::strip).filter(text -> !text.isEmpty());
        found = desk.search(new ScreeningQuestion(name, Optional.ofNullable(birthDate), code));
    }

    public boolean isSearched() {
        return found != null;
    }

    public List<ScreeningMatch> getFound() {
        return found;
    }

    /** From where on a match is kept. */
    public int getThreshold() {
        return settings.number(ScreeningSettings.THRESHOLD);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
