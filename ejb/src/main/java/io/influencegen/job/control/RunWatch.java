package io.influencegen.job.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.JobCard;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.RunDetail;
import io.influencegen.job.boundary.RunView;
import io.influencegen.job.boundary.Skipped;
import io.influencegen.job.boundary.StepProgress;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows jobs and runs as they stand. */
@Dependent
public class RunWatch {
    private static final int EACH = 5;
    private static final int LINES = 300;
    private static final double MILLIS = 1000.0;

    private final RunViewRepository views;
    private final RunRepository runs;
    private final JobBook jobs;

    @Inject
    RunWatch(RunViewRepository views, RunRepository runs, JobBook jobs) {
        this.views = views;
        this.runs = runs;
        this.jobs = jobs;
    }

    public List<JobCard> jobs() {
        Map<String, List<RunView>> latest =
                views.latest(jobs.all().stream().map(JobDefinition::name).toList(), EACH);
        Map<String, Long> skips = views.openSkips();
        return jobs.all().stream()
                .map(job -> new JobCard(
                        job, latest.getOrDefault(job.name(), List.of()), skips.getOrDefault(job.name(), 0L)))
                .toList();
    }

    public JobDefinition job(String name) {
        return jobs.find(name);
    }

    public Page<RunView> list(ListQuery query) {
        return views.list(query);
    }

    public Map<UUID, RunView> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : views.all(ids).stream().collect(Collectors.toMap(RunView::id, Function.identity()));
    }

    public List<Skipped> leftOut(UUID run, int most) {
        return views.leftOut(run, most);
    }

    public RunDetail find(UUID id) {
        RunView run = runs.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        Map<String, List<RunViewRepository.Part>> parts = views.parts(id).stream()
                .collect(Collectors.groupingBy(RunViewRepository.Part::step, LinkedHashMap::new, Collectors.toList()));
        return new RunDetail(
                run,
                parts.values().stream()
                        .map(step -> progress(step, run.attempt()))
                        .toList(),
                views.log(id, LINES),
                views.openSkips(id));
    }

    static StepProgress progress(List<RunViewRepository.Part> parts, int attempt) {
        return new StepProgress(
                parts.get(0).step(),
                parts.stream()
                        .map(RunViewRepository.Part::total)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                parts.stream().mapToLong(RunViewRepository.Part::done).sum(),
                parts.stream().mapToLong(RunViewRepository.Part::skipped).sum(),
                speed(parts.stream().filter(part -> part.attempt() == attempt).toList()),
                parts.stream()
                        .map(part -> new StepProgress.Part(part.partition(), part.done(), part.skipped()))
                        .toList());
    }

    private static double speed(Collection<RunViewRepository.Part> parts) {
        Instant from = parts.stream()
                .map(RunViewRepository.Part::attemptAt)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant to = parts.stream()
                .map(RunViewRepository.Part::updatedAt)
                .max(Instant::compareTo)
                .orElse(from);
        long millis = Duration.between(from, to).toMillis();
        long done =
                parts.stream().mapToLong(RunViewRepository.Part::attemptDone).sum();
        return millis <= 0 ? 0 : done * MILLIS / millis;
    }
}
