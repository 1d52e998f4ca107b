package io.influencegen.audit.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.testdb.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyCountsTest {
    private final InMemoryAuditRepository events = new InMemoryAuditRepository();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T23:59:59Z"));
    private final AuditRecorder recorder = new AuditRecorder(events, new RequestContext(), clock, "node-a");

    @Test
    void quietDaysShouldCountNothing() {
        recorder.record(AuditEntry.of("a.done"));
        clock.advance(Duration.ofDays(2));
        recorder.record(AuditEntry.of("a.done"));
        recorder.record(AuditEntry.of("a.done"));
        assertThat(
                new DailyCounts(events, clock).ofLast(3),
                is(Map.of(
                        LocalDate.of(2026, 11, 18), 1L,
                        LocalDate.of(2026, 11, 19), 0L,
                        LocalDate.of(2026, 11, 20), 2L)));
    }
}
