package io.influencegen.alert.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.influencegen.alert.boundary.AlertMails;
import io.influencegen.job.boundary.RunTroubled;
import io.influencegen.job.boundary.Trouble;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailRecipient;
import io.influencegen.notification.boundary.Mailer;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.testdb.Doubles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OperatorNewsTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final Doubles doubles = new Doubles();
    private final List<String> people = new ArrayList<>();
    private final List<Map<String, String>> written = new ArrayList<>();
    private final Mailer mailer = new Mailer() {
        @Override
        public void send(MailKind kind, MailRecipient to, Map<String, String> values) {
            people.add(to.name() + " " + kind.key());
            written.add(values);
            Set<String> known =
                    kind.placeholders().stream().map(MailKind.Placeholder::name).collect(Collectors.toSet());
            known.remove(MailKind.NAME.name());
            assertThat(values.keySet(), is(known));
        }
    };
    private final OperatorNews news = new OperatorNews(
            doubles.addressees(), mailer, new PortalLinks(Optional.of("https://portal.example"), 1), doubles.push());

    @Test
    void everyOperatorShouldReadWhatHappenedWhyAndWhatToDo() {
        UUID run = UUID.randomUUID();
        news.tell(new RunTroubled(run, "clean-history", Trouble.FAILED, "Step walk: the wolf", AT));
        assertThat(people, contains("BATCH_OPERATOR alert.run-failed", "ADMINISTRATOR alert.run-failed"));
        assertThat(written.get(0).get("job"), is("clean-history"));
        assertThat(written.get(0).get("what"), is("It failed at 10:00 on 1 March (UTC)."));
        assertThat(written.get(0).get("reason"), is("Step walk: the wolf"));
        assertThat(written.get(0).get("next"), containsString("restart it"));
        assertThat(written.get(0).get("link"), is("https://portal.example/job/run?id=" + run));
        assertThat(doubles.notices.get(0), is("notice A run of clean-history needs you"));
    }

    @Test
    void aLateRunShouldHaveAMailOfItsOwn() {
        news.tell(new RunTroubled(UUID.randomUUID(), "clean-history", Trouble.LATE, "", AT));
        assertThat(people.get(0), is("BATCH_OPERATOR " + AlertMails.RUN_LATE.key()));
        assertThat(doubles.notices.get(0), is("notice A run of clean-history is late"));
    }
}
