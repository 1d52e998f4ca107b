package io.influencegen.job.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.RunDetail;
import io.influencegen.job.boundary.RunView;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.portal.ui.Moments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Two runs of a job beside each other. */
@Named
@RequestScoped
public class JobComparePage {
    private static final int CHOICES = 20;

    @Inject
    private JobDesk desk;

    @Inject
    private Moments moments;

    @Inject
    private JobWords words;

    @Inject
    private Clock clock;

    private String a;
    private String b;
    private RunDetail first;
    private RunDetail second;

    /** A line of the comparison; the name is a text key, or as it is. */
    public record Row(String key, String name, String first, String second) {
        public boolean isDifferent() {
            return !first.equals(second);
        }
    }

    public void open() {
        first = desk.find(uuid(a));
        second = b == null || b.isBlank() ? before(first.run()) : desk.find(uuid(b));
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        RunView one = first.run();
        RunView other = second.run();
        rows.add(row("job.requested-at", moments.at(one.requestedAt()), moments.at(other.requestedAt())));
        rows.add(row("job.took", took(one), took(other)));
        rows.add(row("job.done", String.valueOf(one.done()), String.valueOf(other.done())));
        rows.add(row("job.skipped", String.valueOf(one.skipped()), String.valueOf(other.skipped())));
        rows.add(row("job.attempt", String.valueOf(one.attempt()), String.valueOf(other.attempt())));
        merge(rows, one.parameters(), other.parameters(), name -> words.parameter(one.job(), name));
        merge(rows, one.figures(), other.figures(), words::figure);
        return rows;
    }

    /** Others of the same job to compare with. */
    public List<RunView> getOthers() {
        return desk.runs(new ListQuery(Map.of("job", first.run().job()), Optional.empty(), 0, CHOICES))
                .items();
    }

    public RunDetail getFirst() {
        return first;
    }

    public RunDetail getSecond() {
        return second;
    }

    private RunDetail before(RunView run) {
        List<RunView> same = desk.runs(new ListQuery(Map.of("job", run.job()), Optional.empty(), 0, CHOICES))
                .items();
        return same.stream()
                .filter(other -> other.requestedAt().isBefore(run.requestedAt()))
                .findFirst()
                .map(other -> desk.find(other.id()))
                .orElse(first);
    }

    private static void merge(
            List<Row> rows, Map<String, String> one, Map<String, String> other, UnaryOperator<String> words) {
        SortedSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.forEach(name ->
                rows.add(new Row("", words.apply(name), one.getOrDefault(name, "–"), other.getOrDefault(name, "–"))));
    }

    private static Row row(String key, String one, String other) {
        return new Row(key, "", one, other);
    }

    private String took(RunView run) {
        return moments.span(run.tookUntil(clock.instant()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, CommonError.NOT_FOUND);
        }
    }

    public String getA() {
        return a;
    }

    public void setA(String a) {
        this.a = a;
    }

    public String getB() {
        return b;
    }

    public void setB(String b) {
        this.b = b;
    }
}
