package io.influencegen.identity.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.ProfileChange;
import io.influencegen.identity.boundary.ProfileDesk;
import io.influencegen.identity.boundary.ProfileView;
import io.influencegen.identity.entity.ColourTheme;
import io.influencegen.identity.entity.Language;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.storage.boundary.StorageError;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** One's own name, picture and preferences. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ProfileDesk desk;

    @Inject
    private Notices notices;

    private ProfileView profile;
    private String displayName;
    private ColourTheme theme;
    private Language language;
    private String timeZone;
    private boolean tellOfNewDevices;
    private transient Part picture;

    /** What the person sees now is what their change is compared with. */
    public void open() {
        if (profile == null) {
            profile = desk.mine();
            displayName = profile.displayName();
            theme = profile.theme();
            language = profile.language();
            timeZone = profile.timeZone().getId();
            tellOfNewDevices = profile.tellsOfNewDevices();
        }
    }

    public void save() throws IOException {
        desk.change(new ProfileChange(
                displayName, theme, language, ZoneId.of(timeZone), tellOfNewDevices, profile.version()));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        ThemeCookie.set(
                (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), theme);
        PortalSession.readIn((HttpServletRequest) external.getRequest(), ZoneId.of(timeZone));
        notices.success("profile.saved");
        again();
    }

    public void upload() throws IOException {
        try (InputStream content = picture.getInputStream()) {
            desk.changeAvatar(content);
        } catch (IOException e) {
            throw new DomainException(e, StorageError.CONTENT_BROKEN_OFF);
        }
        notices.success("profile.picture.saved");
        again();
    }

    public void removePicture() throws IOException {
        desk.removeAvatar();
        notices.success("profile.picture.removed");
        again();
    }

    /** Those with a place in their name, and UTC. */
    public List<String> getTimeZones() {
        return Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone -> zone.matches(
                                        "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                                .sorted())
                .toList();
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public boolean isTellOfNewDevices() {
        return tellOfNewDevices;
    }

    public void setTellOfNewDevices(boolean tellOfNewDevices) {
        this.tellOfNewDevices = tellOfNewDevices;
    }

    public ProfileView getProfile() {
        return profile;
    }

    public int getLargestPicture() {
        return desk.largestPicture();
    }

    public List<ColourTheme> getThemes() {
        return List.of(ColourTheme.values());
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public ColourTheme getTheme() {
        return theme;
    }

    public void setTheme(ColourTheme theme) {
        this.theme = theme;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }

    private static void again() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(PortalPage.PROFILE.getPath());
    }
}
