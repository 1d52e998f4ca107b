package io.influencegen.usage.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.usage.boundary.ClosedMonth;
import io.influencegen.usage.boundary.OpenHolds;
import io.influencegen.usage.boundary.QuotaHold;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Closes months: gives back what is held for no picture, and writes down how the month ended. */
@Dependent
public class MonthClosing {
    private final QuotaMonthRepository months;
    private final Iterable<OpenHolds> holders;
    private final AuditLog audit;
    private final LivePush push;
    private final Clock clock;

    @Inject
    MonthClosing(
            QuotaMonthRepository months, @Any Instance<OpenHolds> holders, AuditLog audit, LivePush push, Clock clock) {
        this(months, (Iterable<OpenHolds>) holders, audit, push, clock);
    }

    MonthClosing(QuotaMonthRepository months, Iterable<OpenHolds> holders, AuditLog audit, LivePush push, Clock clock) {
        this.months = months;
        this.holders = holders;
        this.audit = audit;
        this.push = push;
        this.clock = clock;
    }

    public List<LocalDate> open() {
        return months.open(QuotaBook.monthOf(clock.instant()));
    }

    public Optional<ClosedMonth> close(LocalDate month) {
        // First the rows, then the pictures: nobody reserves or settles between the two looks.
        Map<String, Integer> reserved = months.lockReserved(month);
        Map<String, Integer> open = openOf(month);
        long released = 0;
        for (Map.Entry<String, Integer> one : reserved.entrySet()) {
            int leftOver = one.getValue() - open.getOrDefault(one.getKey(), 0);
            if (leftOver > 0) {
                months.release(one.getKey(), month, leftOver);
                released += leftOver;
            }
        }
        if (!open.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<ClosedMonth> closed = months.close(month, released, now);
        closed.ifPresent(this::tell);
        return closed;
    }

    private Map<String, Integer> openOf(LocalDate month) {
        Map<String, Integer> open = new HashMap<>();
        for (OpenHolds holder : holders) {
            for (QuotaHold hold : holder.of(month)) {
                open.merge(QuotaBook.person(hold.owner()), 1, Integer::sum);
                hold.campaign().ifPresent(name -> open.merge(QuotaBook.campaign(name), 1, Integer::sum));
            }
        }
        return open;
    }

    private void tell(ClosedMonth closed) {
        Map<String, String> figures = Map.of(
                "people", String.valueOf(closed.people()),
                "campaigns", String.valueOf(closed.campaigns()),
                "used", String.valueOf(closed.used()),
                "released", String.valueOf(closed.released()));
        audit.record(AuditEntry.of("usage.month-closed")
                .on("quota-month", closed.month().toString())
                .change(Map.of(), figures)
                .by(Caller.system("reset-quotas")));
        push.announce(
                Audience.role(Role.ADMINISTRATOR),
                "notice",
                Map.of(
                        "kind",
                        "info",
                        "title",
                        "The month " + closed.month().toString().substring(0, 7) + " is closed",
                        "text",
                        closed.used() + " pictures were made by " + closed.people() + " people."));
    }
}
