package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.boundary.KycSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reminds people of the end of their identity document, and has them send another when it is over. */
@Dependent
public class PaperReminders {
    /** Stands for a paper whose days are over. */
    static final int OVER = -1;

    private final ReminderRepository reminders;
    private final Sources sources;
    private final Reopening reopening;
    private final CaseNews news;
    private final Settings settings;
    private final Clock clock;

    @Inject
    PaperReminders(
            ReminderRepository reminders,
            Sources sources,
            Reopening reopening,
            CaseNews news,
            Settings settings,
            Clock clock) {
        this.reminders = reminders;
        this.sources = sources;
        this.reopening = reopening;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /** True where there was something to say that was not said before. */
    public boolean remind(UserId who) {
        Optional<Instant> described = reminders.lockDescribed(who);
        boolean active = sources.influencer(who)
                .map(InfluencerView::standing)
                .filter(standing -> standing == Standing.ACTIVE)
                .isPresent();
        if (described.isEmpty() || !active) {
            return false;
        }
        LocalDate end = sources.paper(who).orElseThrow().expires();
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), end);
        OptionalInt threshold = threshold(left);
        if (threshold.isEmpty() || !reminders.add(who, described.get(), threshold.getAsInt(), now())) {
            return false;
        }
        if (left < 0) {
            reopening.paperEnded(who);
            news.paperEnded(who, end);
        } else {
            news.paperEnds(who, end, left);
        }
        return true;
    }

    /** The last that was reached: who was forgotten for a while is not written to three times. */
    private OptionalInt threshold(long left) {
        if (left < 0) {
            return OptionalInt.of(OVER);
        }
        return IntStream.of(
                        settings.number(KycSettings.REMIND_FIRST),
                        settings.number(KycSettings.REMIND_AGAIN),
                        settings.number(KycSettings.REMIND_LAST))
                .filter(days -> days > 0 && left <= days)
                .min();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
