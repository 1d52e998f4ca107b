package io.influencegen.usage.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.usage.boundary.UsageEntry;
import io.influencegen.usage.boundary.UsageGrouping;
import io.influencegen.usage.boundary.UsageLine;
import io.influencegen.usage.boundary.UsageReport;
import io.influencegen.usage.boundary.UsageSpan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log of usage, added up. */
@Dependent
public class UsageBook {
    private final UsageRepository usage;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    public UsageBook(UsageRepository usage, Accounts accounts, Clock clock) {
        this.usage = usage;
        this.accounts = accounts;
        this.clock = clock;
    }

    public UsageReport report(UsageSpan span, boolean campaignsOnly) {
        UsageRepository.Sums sums = usage.sums(span, campaignsOnly);
        return new UsageReport(
                span,
                sums.total(),
                usage.waiting(span, campaignsOnly),
                everyDay(span, sums.days()),
                sums.models(),
                sums.campaigns(),
                sums.reasons());
    }

    public Page<UsageLine> list(UsageSpan span, UsageGrouping by, boolean campaignsOnly, ListQuery query) {
        Page<UsageLine> page = usage.list(span, by, campaignsOnly, query);
        if (by != UsageGrouping.PERSON) {
            return page;
        }
        Map<UserId, String> names = accounts.namesOf(
                page.items().stream().map(line -> UserId.of(line.key())).toList());
        return new Page<>(
                page.items().stream()
                        .map(line -> line.labelled(names.getOrDefault(UserId.of(line.key()), line.key())))
                        .toList(),
                page.total());
    }

    public List<UsageLine> monthsOf(UserId owner, int count) {
        LocalDate month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        Map<String, UsageLine> known = byKey(usage.monthsOf(owner, month.minusMonths(count - 1L)));
        return Stream.iterate(month, one -> one.minusMonths(1))
                .limit(count)
                .map(one -> known.getOrDefault(one.toString(), UsageLine.nothing(one.toString())))
                .toList();
    }

    public Page<UsageEntry> entriesOf(UserId owner, ListQuery query) {
        return usage.entriesOf(owner, query);
    }

    /** Also those on which nothing was made, so that a gap is seen. */
    private static List<UsageLine> everyDay(UsageSpan span, List<UsageLine> some) {
        Map<String, UsageLine> known = byKey(some);
        return span.from()
                .datesUntil(span.to().plusDays(1))
                .map(day -> known.getOrDefault(day.toString(), UsageLine.nothing(day.toString())))
                .toList();
    }

    private static Map<String, UsageLine> byKey(List<UsageLine> lines) {
        return lines.stream().collect(Collectors.toMap(UsageLine::key, Function.identity()));
    }
}
