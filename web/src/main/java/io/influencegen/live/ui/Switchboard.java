package io.influencegen.live.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.UserId;
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
    private final Function<UserId, Optional<Caller>> accounts;
    private final Clock clock;

    private record Guest(Caller caller, Instant heardAt) {}

    /** The accounts tell a person's roles of today; nothing for whoever may no longer sign in. */
    Switchboard(Function<UserId, Optional<Caller>> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** False when there are too many already; the line is closed then. */
    boolean connect(Line line, Optional<UserId> user) {
        Caller caller = user.flatMap(accounts).orElseGet(Caller::anonymous);
        long others = guests.values().stream()
                .filter(guest -> guest.caller().user().equals(caller.user()))
                .count();
        if (others >= (caller.isSignedIn() ? MOST_PER_USER : MOST_STRANGERS)) {
            line.close(Line.Ending.FULL);
            return false;
        }
        guests.put(line, new Guest(caller, clock.instant()));
        return true;
    }

    void disconnect(Line line) {
        guests.remove(line);
    }

    void heardFrom(Line line) {
        guests.computeIfPresent(line, (same, guest) -> new Guest(guest.caller(), clock.instant()));
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

    /** Drops who has been silent for too long, asks the others, and takes up what changed in their accounts. */
    void lookAround() {
        Instant silentSince = clock.instant().minus(SILENCE);
        Map<UserId, Caller> today = new HashMap<>();
        guests.forEach((line, guest) -> {
            if (guest.heardAt().isBefore(silentSince)) {
                drop(line);
            } else {
                Caller caller = guest.caller()
                        .user()
                        .map(user -> today.computeIfAbsent(
                                user, id -> accounts.apply(id).orElseGet(Caller::anonymous)))
                        .orElseGet(guest::caller);
                guests.computeIfPresent(line, (same, known) -> new Guest(caller, known.heardAt()));
                line.ping();
            }
        });
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
