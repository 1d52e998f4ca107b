package io.influencegen.job.control;

import io.influencegen.job.boundary.JobSettings;
import io.influencegen.job.boundary.RunTroubled;
import io.influencegen.job.boundary.TroubledRun;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds runs that need somebody and says so, each once. */
@Dependent
public class RunAlarm {
    private static final Logger LOG = System.getLogger(RunAlarm.class.getName());

    private final TroubleRepository troubles;
    private final Event<RunTroubled> events;
    private final RunNews news;
    private final Settings settings;
    private final Clock clock;

    @Inject
    RunAlarm(TroubleRepository troubles, Event<RunTroubled> events, RunNews news, Settings settings, Clock clock) {
        this.troubles = troubles;
        this.events = events;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    public void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        troubles.ended(now).forEach(found -> tell(found.trouble()));
        Set<UUID> schedules = new HashSet<>();
        troubles.late(settings.duration(JobSettings.LATE_AFTER), now).stream()
                // After a long night there may be a run for each missed time: the newest speaks for them.
                .filter(found -> schedules.add(found.schedule()))
                .forEach(found -> tell(found.trouble()));
        troubles.tooLong(settings.duration(JobSettings.LONG_AFTER), now).forEach(found -> tell(found.trouble()));
    }

    public List<TroubledRun> open(int most) {
        return troubles.open(most);
    }

    private void tell(RunTroubled trouble) {
        LOG.log(Level.WARNING, "Run {0} of {1} needs somebody: {2}", trouble.run(), trouble.job(), trouble.trouble());
        news.troubled(trouble.run());
        events.fire(trouble);
    }
}
