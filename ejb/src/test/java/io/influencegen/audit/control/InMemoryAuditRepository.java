package io.influencegen.audit.control;

import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Audit events in a list. */
public final class InMemoryAuditRepository implements AuditRepository {
    private static final Comparator<AuditEventView> OLDEST_FIRST = Comparator.comparing(AuditEventView::at)
            .thenComparing(event -> event.id().toString());

    private final List<AuditEventView> events = new ArrayList<>();

    public List<AuditEventView> all() {
        return List.copyOf(events);
    }

    @Override
    public void add(AuditEventView event) {
        events.add(event);
    }

    @Override
    public Optional<AuditEventView> find(UUID id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    @Override
    public Page<AuditEventView> list(ListQuery query) {
        Comparator<AuditEventView> order = AuditFilter.isNewestFirst(query) ? OLDEST_FIRST.reversed() : OLDEST_FIRST;
        List<AuditEventView> matching = matching(query).sorted(order).toList();
        return new Page<>(
                matching.stream().skip(query.offset()).limit(query.limit()).toList(), matching.size());
    }

    @Override
    public List<AuditEventView> after(Optional<AuditEventView> last, ListQuery query, int limit) {
        return matching(query)
                .filter(event -> last.isEmpty() || OLDEST_FIRST.compare(event, last.get()) < 0)
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> actions() {
        return events.stream().map(AuditEventView::action).distinct().sorted().toList();
    }

    @Override
    public Map<LocalDate, Long> countsByDay(Instant from) {
        return events.stream()
                .filter(event -> !event.at().isBefore(from))
                .collect(Collectors.groupingBy(
                        event -> LocalDate.ofInstant(event.at(), ZoneOffset.UTC), Collectors.counting()));
    }

    private Stream<AuditEventView> matching(ListQuery query) {
        AuditFilter filter = AuditFilter.of(query);
        return events.stream().filter(event -> matches(filter, event));
    }

    private static boolean matches(AuditFilter filter, AuditEventView event) {
        return filter.text().stream().allMatch(words(event)::contains)
                && filter.action().stream()
                        .allMatch(action ->
                                event.action().equals(action) || event.action().startsWith(action + "."))
                && filter.actorId().stream()
                        .allMatch(id -> event.actor().accountId().equals(id.toString()))
                && filter.actorName().stream()
                        .allMatch(name ->
                                event.actor().name().toLowerCase(Locale.ROOT).contains(name))
                && filter.targetType().stream().allMatch(event.target().type()::equals)
                && filter.target().stream().allMatch(event.target().id()::equals)
                && filter.outcome().stream().allMatch(event.outcome()::equals)
                && filter.from().stream().noneMatch(event.at()::isBefore)
                && filter.until().stream().allMatch(event.at()::isBefore);
    }

    private static String words(AuditEventView event) {
        return String.join(
                        " ",
                        event.actor().name(),
                        event.action(),
                        event.target().type(),
                        event.target().id(),
                        event.origin().correlationId(),
                        event.origin().ip())
                .toLowerCase(Locale.ROOT);
    }
}
