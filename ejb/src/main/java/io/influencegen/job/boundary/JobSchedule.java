package io.influencegen.job.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When a job runs by itself. Instants that do not exist are null. */
public record JobSchedule(
        UUID id, Plan plan, boolean paused, Instant nextAt, Instant lastAt, String changedBy, long version)
        implements Serializable {
    /** What somebody wants: minute, hour, day of the month, month and day of the week, in a time zone, but for some dates. */
    public record Plan(
            String job,
            Map<String, String> parameters,
            String cron,
            String zone,
            List<LocalDate> leftOut,
            CatchUp catchUp)
            implements Serializable {
        public Plan {
            parameters = Map.copyOf(parameters);
            leftOut = List.copyOf(leftOut);
        }
    }
}
