package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.StoryKind;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The stories of cases, and who was named in them. */
@Dependent
public class StoryRepository extends NativeRepository {
    private static final int MOST = 500;

    protected StoryRepository() {}

    StoryRepository(EntityManager entities) {
        super(entities);
    }

    /** One thing that happened, words sealed. */
    record Event(
            UUID id,
            Instant at,
            Optional<UserId> actor,
            String actorName,
            StoryKind kind,
            String detail,
            Optional<byte[]> words) {
        static Event of(Object[] row) {
            return new Event(
                    (UUID) row[0],
                    instant(row[1]),
                    Optional.ofNullable((UUID) row[2]).map(UserId::new),
                    (String) row[3],
                    StoryKind.valueOf((String) row[4]),
                    (String) row[5],
                    Optional.ofNullable((byte[]) row[6]));
        }
    }

    void add(UUID caseId, Event event) {
        execute(
                "insert into influencegen.kyc_event (id, case_id, at, actor, actor_name, kind, detail, words)"
                        + " values (cast(?1 as uuid), cast(?2 as uuid), ?3, cast(?4 as uuid), ?5, ?6, ?7, cast(?8 as bytea))",
                event.id(),
                caseId,
                event.at(),
                event.actor().map(UserId::value).orElse(null),
                event.actorName(),
                event.kind(),
                event.detail(),
                event.words().orElse(null));
    }

    /** In the order it happened; of very long stories the end. */
    List<Event> of(UUID caseId) {
        return rows("""
                select * from (
                    select id, at, actor, actor_name, kind, detail, words from influencegen.kyc_event
                     where case_id = cast(?1 as uuid) order by at desc, id desc limit %d) latest
                 order by at, id""".formatted(MOST), caseId).stream().map(Event::of).toList();
    }

    void mention(UUID caseId, Set<UserId> people, Instant now) {
        execute(
                "insert into influencegen.kyc_mention (case_id, user_id, at)"
                        + " select cast(?1 as uuid), cast(one as uuid), ?3 from unnest(string_to_array(?2, ',')) one on conflict do nothing",
                caseId,
                list(people.stream().map(UserId::value).toList()),
                now);
    }

    void seen(UUID caseId, UserId person) {
        execute(
                "delete from influencegen.kyc_mention where case_id = cast(?1 as uuid) and user_id = cast(?2 as uuid)",
                caseId,
                person.value());
    }

    void grant(UUID caseId, UserId person, String reason, Instant until) {
        execute("""
                insert into influencegen.kyc_access (case_id, user_id, reason, until) values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4)
                on conflict (case_id, user_id) do update set reason = excluded.reason, until = excluded.until""", caseId, person.value(), reason, until);
    }

    /** The reason somebody gave, as long as it holds. */
    Optional<String> granted(UUID caseId, UserId person, Instant now) {
        return column(
                        "select reason from influencegen.kyc_access where case_id = cast(?1 as uuid) and user_id = cast(?2 as uuid) and until > ?3",
                        caseId,
                        person.value(),
                        now)
                .stream()
                .map(String.class::cast)
                .findFirst();
    }
}
