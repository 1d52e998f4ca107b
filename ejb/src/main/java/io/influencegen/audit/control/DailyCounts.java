package io.influencegen.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Events per day, quiet days included. */
@Dependent
public class DailyCounts {
    private final AuditRepository events;
    private final Clock clock;

    @Inject
    public DailyCounts(AuditRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public SortedMap<LocalDate, Long> ofLast(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusDays(days - 1L);
        Map<LocalDate, Long> counted =
                events.countsByDay(first.atStartOfDay(ZoneOffset.UTC).toInstant());
        SortedMap<LocalDate, Long> counts = new TreeMap<>();
        first.datesUntil(today.plusDays(1)).forEach(day -> counts.put(day, counted.getOrDefault(day, 0L)));
        return counts;
    }
}
