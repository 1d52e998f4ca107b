package io.influencegen.audit.ui;

import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.AuditTrail;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.PageSize;
import io.influencegen.portal.ui.PortalPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was done, newest first, narrowed by the filters in the page's address. */
@Named
@RequestScoped
public class AuditListPage {
    private static final int DAYS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    @Inject
    private AuditTrail trail;

    @Inject
    private PageSize pageSize;

    private final Map<String, String> filters = new TreeMap<>();
    private int number = 1;
    private int size;
    private Page<AuditEventView> page;

    /** Reads before anything is shown, so that a filter nobody can answer becomes the error page. */
    public void open() {
        size = pageSize.rows();
        page = trail.list(new ListQuery(given(), Optional.empty(), (number - 1) * size, size));
    }

    public List<AuditEventView> getItems() {
        return page.items();
    }

    public long getTotal() {
        return page.total();
    }

    public long getLast() {
        return Math.max(1, (getTotal() + size - 1) / size);
    }

    /** Where a page of the same list is. */
    public String at(int wanted) {
        return PortalPage.AUDIT.getPath()
                + given().entrySet().stream()
                        .map(filter -> "&" + filter.getKey() + "=" + encode(filter.getValue()))
                        .collect(Collectors.joining("", "?page=" + wanted, ""));
    }

    public Map<String, Long> getDays() {
        Map<String, Long> bars = new LinkedHashMap<>();
        trail.perDay(DAYS).forEach((day, count) -> bars.put(DAY.format(day), count));
        return bars;
    }

    public List<String> getActions() {
        return trail.actions();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public boolean isFiltered() {
        return !given().isEmpty();
    }

    public Map<String, String> getFilters() {
        return filters;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Math.max(1, Math.min(number, 1_000_000));
    }

    private Map<String, String> given() {
        Map<String, String> given = new TreeMap<>(filters);
        given.values().removeIf(value -> Objects.toString(value, "").isBlank());
        return given;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
