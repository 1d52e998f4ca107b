package io.influencegen.job.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.JobCatalog;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobError;
import io.influencegen.job.boundary.JobParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every job there is, whatever feature declares it. */
@ApplicationScoped
public class JobBook {
    private final List<JobDefinition> jobs;

    /** For the container's proxy. */
    protected JobBook() {
        jobs = List.of();
    }

    @Inject
    JobBook(@Any Instance<JobCatalog> catalogs) {
        this(catalogs.stream().flatMap(catalog -> catalog.jobs().stream()).toList());
    }

    JobBook(List<JobDefinition> jobs) {
        this.jobs =
                jobs.stream().sorted(Comparator.comparing(JobDefinition::name)).toList();
    }

    public List<JobDefinition> all() {
        return jobs;
    }

    public JobDefinition find(String name) {
        return jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DomainException(JobError.JOB_UNKNOWN, name));
    }

    /** What is given, checked, and for the rest the standard. */
    public Map<String, String> complete(JobDefinition job, Map<String, String> given) {
        given.keySet().stream()
                .filter(name -> job.parameters().stream()
                        .noneMatch(parameter -> parameter.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new DomainException(JobError.JOB_PARAMETER_UNKNOWN, name);
                });
        Map<String, String> complete = new TreeMap<>();
        job.parameters().forEach(parameter -> {
            String value = valueOf(parameter, given);
            if (!value.isEmpty()) {
                complete.put(parameter.name(), value);
            }
        });
        return complete;
    }

    private static String valueOf(JobParameter parameter, Map<String, String> given) {
        String value = given.getOrDefault(parameter.name(), "").strip();
        String standing = value.isEmpty() ? parameter.standard() : value;
        if (standing.isEmpty() && parameter.required()) {
            throw new DomainException(JobError.JOB_PARAMETER_MISSING, parameter.name());
        }
        if (!standing.isEmpty() && !parameter.allows(standing)) {
            throw new DomainException(JobError.JOB_PARAMETER_INVALID, parameter.name());
        }
        return standing;
    }
}
