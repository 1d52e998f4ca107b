package io.influencegen.live.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.SessionId;
import io.influencegen.push.boundary.Announced;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The open lines of this node and who is at their other end. */
final class Switchboard {
    static final int MOST_PER_USER = 100;
    static final int MOST_STRANGERS = 500;
    static final Duration SILENCE = Duration.ofSeconds(75);

    private final Map<Line, Guest> guests = new ConcurrentHashMap<>();
    private final Function<SessionId, Optional<Caller>> sessions;
    private final Clock clock;

    private record Guest(Optional<SessionId> session, Caller caller, Instant heardAt) {
        Guest heard(Instant now) {
            return new Guest(session, caller, now);
        }

        Guest known(Optional<Caller> today) {
            return new Guest(today.flatMap(any -> session), today.orElseGet(Caller::anonymous), heardAt);
        }
    }

    /** The sessions tell who is behind them, with roles of today; nothing once they have ended. */
    Switchboard(Function<SessionId, Optional<Caller>> sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** False when there are too many already; the line is closed then. */
    boolean connect(Line line, Optional<SessionId> session) {
        Guest guest = new Guest(session, Caller.anonymous(), clock.instant()).known(session.flatMap(sessions));
        long others = guests.values().stream()
                .filter(other -> other.caller().user().equals(guest.caller().user()))
                .count();
        if (others >= (guest.caller().isSignedIn() ? MOST_PER_USER : MOST_STRANGERS)) {
            line.close(Line.Ending.FULL);
            return false;
        }
        guests.put(line, guest);
        return true;
    }

    void disconnect(Line line) {
        guests.remove(line);
    }

    void heardFrom(Line line) {
        guests.computeIfPresent(line, (same, guest) -> guest.heard(clock.instant()));
    }

    void pass(Announced announced) {
        String text = textOf(announced.topic(), announced.payload());
        guests.forEach((line, guest) -> {
            if (announced.audience().includes(guest.caller())) {
                line.send(text, this::drop);
            }
        });
    }

    void tell(Line line, String topic, Map<String, String> payload) {
        line.send(textOf(topic, payload), this::drop);
    }

    /** Pages of a session that has ended are told so, and hear from then on what strangers hear. */
    void end(SessionId session) {
        guests.forEach((line, guest) -> {
            if (guest.session().equals(Optional.of(session))) {
                end(line);
            }
        });
    }

    /** Drops who has been silent for too long, asks the others, and takes up what changed in their sessions. */
    void lookAround() {
        Instant silentSince = clock.instant().minus(SILENCE);
        Map<SessionId, Optional<Caller>> today = new HashMap<>();
        guests.forEach((line, guest) -> {
            if (guest.heardAt().isBefore(silentSince)) {
                drop(line);
            } else {
                guest.session().ifPresent(session -> takeUp(line, today.computeIfAbsent(session, sessions)));
                line.ping();
            }
        });
    }

    private void takeUp(Line line, Optional<Caller> today) {
        if (today.isEmpty()) {
            end(line);
        } else {
            guests.computeIfPresent(line, (same, guest) -> guest.known(today));
        }
    }

    private void end(Line line) {
        guests.computeIfPresent(line, (same, guest) -> guest.known(Optional.empty()));
        tell(line, "session-ended", Map.of());
    }

    void closeAll() {
        guests.keySet().forEach(line -> line.close(Line.Ending.STOPPING));
        guests.clear();
    }

    int size() {
        return guests.size();
    }

    private void drop(Line line) {
        if (guests.remove(line) != null) {
            line.close(Line.Ending.GONE);
        }
    }

    private static String textOf(String topic, Map<String, String> payload) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        new TreeMap<>(payload).forEach(values::add);
        return Json.createObjectBuilder()
                .add("topic", topic)
                .add("payload", values)
                .build()
                .toString();
    }
}
