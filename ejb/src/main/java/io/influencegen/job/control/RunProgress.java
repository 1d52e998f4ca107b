package io.influencegen.job.control;

import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLost;
import io.influencegen.job.boundary.Skipped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Keeps what the attempt that drives a run tells about it. */
@Dependent
public class RunProgress {
    private static final int LONGEST_LINE = 2000;

    private final ProgressRepository book;
    private final SkipRepository skips;
    private final RunNews news;
    private final Clock clock;

    @Inject
    RunProgress(ProgressRepository book, SkipRepository skips, RunNews news, Clock clock) {
        this.book = book;
        this.skips = skips;
        this.news = news;
        this.clock = clock;
    }

    public void fence(RunKey key) {
        if (!book.isDrivenBy(key)) {
            throw new RunLost(key.run(), key.attempt());
        }
    }

    public void plan(RunKey key, String step, long total) {
        fence(key);
        book.plan(key, step, total, now());
        news.changed(key.run());
    }

    public void add(RunKey key, String step, int partition, long done, long skipped) {
        fence(key);
        if (book.add(key, new ProgressRepository.Place(step, partition), done, skipped, now())) {
            news.changed(key.run());
        }
    }

    public void beginAgain(RunKey key, String step) {
        fence(key);
        book.forget(key, step);
        skips.forget(key, step);
        news.changed(key.run());
    }

    public void say(RunKey key, String line) {
        fence(key);
        String clean = line.replace('\0', ' ');
        book.say(key, clean.length() > LONGEST_LINE ? clean.substring(0, LONGEST_LINE) : clean, now());
        news.changed(key.run());
    }

    public void skip(RunKey key, String step, List<Skipped> items) {
        fence(key);
        Instant now = now();
        items.forEach(item -> skips.add(TimeOrderedId.next(now.toEpochMilli()), key, step, null, item, now));
    }

    public void conclude(RunKey key, Map<String, String> figures) {
        fence(key);
        book.conclude(key, figures);
        news.changed(key.run());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
