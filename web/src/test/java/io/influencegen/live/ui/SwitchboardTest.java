package io.influencegen.live.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.SessionId;
import io.influencegen.access.boundary.UserId;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.Audience;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SwitchboardTest {
    private static final String NEWS = "{\"topic\":\"news\",\"payload\":{\"n\":\"1\"}}";
    private static final String SESSION_ENDED = "{\"topic\":\"session-ended\",\"payload\":{}}";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final UserId ines = new UserId(UUID.randomUUID());
    private final SessionId desk = new SessionId(UUID.randomUUID());
    private final Map<SessionId, Caller> sessions = new HashMap<>();
    private final MovingClock clock = new MovingClock();
    private final Switchboard board = new Switchboard(id -> Optional.ofNullable(sessions.get(id)), clock);
    private final RecordingLine hers = new RecordingLine();
    private final RecordingLine strangers = new RecordingLine();

    SwitchboardTest() {
        sessions.put(desk, new Caller(Optional.of(ines), "Ines", Set.of(Role.INFLUENCER)));
        board.connect(hers, Optional.of(desk));
        board.connect(strangers, Optional.empty());
    }

    @Test
    void everyoneShouldGetWhatIsForEveryone() {
        board.pass(announced(Audience.everyone()));
        assertThat(hers.sent, contains(NEWS));
        assertThat(strangers.sent, is(hers.sent));
    }

    @Test
    void aStrangerShouldGetNothingOfUsersAndRoles() {
        board.pass(announced(Audience.user(ines)));
        board.pass(announced(Audience.role(Role.INFLUENCER)));
        assertThat(hers.sent.size(), is(2));
        assertThat(strangers.sent, is(empty()));
    }

    @Test
    void whatNodesTellEachOtherShouldReachNobody() {
        board.pass(announced(Audience.nodes()));
        assertThat(hers.sent, is(empty()));
    }

    @Test
    void aSessionWhoseTimeIsUpShouldBeToldAndBeAStrangers() {
        sessions.clear();
        board.lookAround();
        board.lookAround();
        board.pass(announced(Audience.user(ines)));
        board.pass(announced(Audience.role(Role.INFLUENCER)));
        assertThat(hers.sent, contains(SESSION_ENDED));
        assertThat(strangers.sent, is(empty()));
    }

    @Test
    void aSessionThatEndsShouldBeToldAtOnceAndNoOther() {
        RecordingLine onHerPhone = new RecordingLine();
        SessionId phone = new SessionId(UUID.randomUUID());
        sessions.put(phone, sessions.get(desk));
        board.connect(onHerPhone, Optional.of(phone));
        board.end(desk);
        board.pass(announced(Audience.user(ines)));
        assertThat(hers.sent, contains(SESSION_ENDED));
        assertThat(onHerPhone.sent, contains(NEWS));
    }

    @Test
    void aNewRoleShouldBeHeardFromTheNextRoundOn() {
        sessions.put(desk, new Caller(Optional.of(ines), "Ines", Set.of(Role.FINANCE)));
        board.lookAround();
        board.pass(announced(Audience.role(Role.FINANCE)));
        assertThat(hers.sent.size(), is(1));
    }

    @Test
    void whoIsSilentForTooLongShouldBeDropped() {
        clock.now = NOON.plus(Switchboard.SILENCE);
        board.heardFrom(hers);
        clock.now = clock.now.plusMillis(1);
        board.lookAround();
        assertThat(strangers.ending, is(Optional.of(Line.Ending.GONE)));
        assertThat(hers.ending, is(Optional.empty()));
        assertThat(hers.pings, is(1));
        assertThat(board.size(), is(1));
    }

    @Test
    void aLineThatFailsShouldBeDroppedAndTheOthersStillServed() {
        strangers.broken = true;
        board.pass(announced(Audience.everyone()));
        assertThat(board.size(), is(1));
        assertThat(hers.sent.size(), is(1));
        assertThat(strangers.ending, is(Optional.of(Line.Ending.GONE)));
    }

    @Test
    void tooManyLinesOfOnePersonShouldBeRefused() {
        for (int i = 1; i < Switchboard.MOST_PER_USER; i++) {
            assertThat(board.connect(new RecordingLine(), Optional.of(desk)), is(true));
        }
        RecordingLine tooMuch = new RecordingLine();
        assertThat(board.connect(tooMuch, Optional.of(desk)), is(false));
        assertThat(tooMuch.ending, is(Optional.of(Line.Ending.FULL)));
    }

    @Test
    void aStoppingNodeShouldSayGoodbye() {
        board.closeAll();
        assertThat(hers.ending, is(Optional.of(Line.Ending.STOPPING)));
        assertThat(board.size(), is(0));
    }

    private static Announced announced(Audience audience) {
        return new Announced(audience, "news", Map.of("n", "1"));
    }

    private static final class RecordingLine implements Line {
        private final List<String> sent = new ArrayList<>();
        private Optional<Ending> ending = Optional.empty();
        private boolean broken;
        private int pings;

        @Override
        public void send(String text, Consumer<Line> failed) {
            if (broken) {
                failed.accept(this);
            } else {
                sent.add(text);
            }
        }

        @Override
        public void ping() {
            pings++;
        }

        @Override
        public void close(Ending reason) {
            ending = Optional.of(reason);
        }
    }

    private static final class MovingClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
