package io.influencegen.screening.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.screening.boundary.ScreeningError;
import io.influencegen.screening.boundary.ScreeningImport;
import io.influencegen.screening.boundary.ScreeningList;
import io.influencegen.screening.boundary.ScreeningLists;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The lists that people are compared with, how old they are, and how their last import went. */
@Named
@RequestScoped
public class ScreeningListsPage {
    @Inject
    private ScreeningLists lists;

    @Inject
    private Notices notices;

    @Inject
    private RequestContext context;

    @Inject
    private Clock clock;

    private String name;
    private Part file;
    private List<ScreeningList> all;

    public void bring() throws IOException {
        try (InputStream content = file.getInputStream()) {
            lists.importFile(name, content);
        } catch (IOException e) {
            throw new DomainException(e, ScreeningError.SCREENING_FILE_BROKEN);
        }
        notices.successAt(PortalPage.SCREENING_LISTS.getPath(), "screening.import.begun");
    }

    public void delete(UUID id) throws IOException {
        lists.delete(id);
        notices.successAt(PortalPage.SCREENING_LISTS.getPath(), "screening.deleted");
    }

    public List<ScreeningList> getAll() {
        if (all == null) {
            all = lists.all();
        }
        return all;
    }

    /** Each with the lines that could not be read. */
    public List<ScreeningImport.Fault> faults(ScreeningList list) {
        boolean any =
                list.lastImport().filter(last -> last.counts().faults() > 0).isPresent();
        return any
                ? lists.find(list.id())
                        .lastImport()
                        .map(ScreeningImport::faults)
                        .orElse(List.of())
                : List.of();
    }

    public boolean isRunning() {
        return getAll().stream().anyMatch(ScreeningList::isRunning);
    }

    public boolean isMayImport() {
        return context.caller().has(Role.ADMINISTRATOR);
    }

    public long days(Instant since) {
        return Duration.between(since, clock.instant()).toDays();
    }

    public int getLargestFile() {
        return lists.largestFile();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
