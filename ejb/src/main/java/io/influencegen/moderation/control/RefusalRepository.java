package io.influencegen.moderation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.moderation.boundary.Objection;
import io.influencegen.moderation.entity.AppealState;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Refusals and appeals, sealed as they are. */
@Dependent
public class RefusalRepository extends ModerationRepository {
    private static final String CASES = """
            select r.id, r.user_id, u.display_name, r.subject, r.rule, r.explanation, r.text_cipher, r.thumbnail, r.times, r.refused_at,
                   a.state, a.comment_cipher, a.created_at, a.decided_at, a.decider, a.reason_cipher
              from influencegen.refusal r
              join influencegen.user_account u on u.id = r.user_id\s""";
    private static final String APPEALED = CASES + "join influencegen.appeal a on a.refusal_id = r.id ";
    private static final String ANY = CASES + "left join influencegen.appeal a on a.refusal_id = r.id ";

    private static final String NOTE = """
            insert into influencegen.refusal as r (id, user_id, subject, rule, explanation, %s, times, refused_at)
            values (cast(?1 as uuid), cast(?2 as uuid), %s, ?3, ?4, %s, 1, ?7)
            on conflict %s do update set times = r.times + 1, refused_at = excluded.refused_at, explanation = excluded.explanation%s
            returning id""";
    private static final String NOTE_TEXT = NOTE.formatted(
            "text_cipher, text_index", "'TEXT'", "?5, ?6", "(user_id, text_index, rule) where subject = 'TEXT'", "");
    private static final String NOTE_PICTURE = NOTE.formatted(
            "generation, thumbnail",
            "'PICTURE'",
            "cast(?5 as uuid), ?6",
            "(user_id, generation) where subject = 'PICTURE'",
            ", rule = excluded.rule, thumbnail = excluded.thumbnail");

    protected RefusalRepository() {}

    RefusalRepository(EntityManager entities) {
        super(entities);
    }

    /** The reference: that of the same refusal before, if there was one. */
    UUID noteText(UUID id, UserId who, Objection why, byte[] cipher, byte[] index, Instant now) {
        return ids(NOTE_TEXT, id, who.value(), why.rule(), why.explanation(), cipher, index, now)
                .get(0);
    }

    UUID notePicture(UUID id, UserId who, Objection why, UUID generation, String thumbnail, Instant now) {
        return ids(NOTE_PICTURE, id, who.value(), why.rule(), why.explanation(), generation, thumbnail, now)
                .get(0);
    }

    /** Whether a human has let this person have this text. */
    boolean isAllowed(UserId who, byte[] index) {
        return number("""
                select count(*) from influencegen.refusal r join influencegen.appeal a on a.refusal_id = r.id
                 where r.user_id = cast(?1 as uuid) and r.subject = 'TEXT' and r.text_index = ?2 and a.state = 'UPHELD'""", who.value(), index) > 0;
    }

    boolean isAllowed(UserId who, UUID generation) {
        return number("""
                select count(*) from influencegen.refusal r join influencegen.appeal a on a.refusal_id = r.id
                 where r.user_id = cast(?1 as uuid) and r.generation = cast(?2 as uuid) and a.state = 'UPHELD'""", who.value(), generation) > 0;
    }

    List<SealedCase> ofPerson(UserId who, ListQuery query) {
        return cases(
                ANY + "where r.user_id = cast(?1 as uuid) order by r.refused_at desc, r.id desc" + slice(query),
                who.value());
    }

    long countOfPerson(UserId who) {
        return number("select count(*) from influencegen.refusal where user_id = cast(?1 as uuid)", who.value());
    }

    Optional<SealedCase> find(UUID id) {
        return cases(ANY + "where r.id = cast(?1 as uuid)", id).stream().findFirst();
    }

    List<SealedCase> appeals(Optional<AppealState> state, boolean newestFirst, ListQuery query) {
        String direction = newestFirst ? " desc" : " asc";
        return cases(APPEALED + where(state) + "order by a.created_at" + direction + ", a.refusal_id" + direction
                + slice(query));
    }

    long countAppeals(Optional<AppealState> state) {
        return number("select count(*) from influencegen.appeal a " + where(state));
    }

    /** False where there is one. */
    boolean addAppeal(UUID refusal, byte[] comment, Instant now) {
        return execute(
                        "insert into influencegen.appeal (refusal_id, state, comment_cipher, created_at)"
                                + " values (cast(?1 as uuid), 'OPEN', ?2, ?3) on conflict do nothing",
                        refusal,
                        comment,
                        now)
                == 1;
    }

    /** False where somebody else was first. */
    boolean decide(UUID refusal, AppealState state, UserId decider, String name, byte[] reason, Instant now) {
        return execute("""
                        update influencegen.appeal
                           set state = ?2, decided_by = cast(?3 as uuid), decider = ?4, reason_cipher = cast(?5 as bytea), decided_at = ?6
                         where refusal_id = cast(?1 as uuid) and state = 'OPEN'""", refusal, state, decider.value(), name, reason, now) == 1;
    }

    private static String where(Optional<AppealState> state) {
        return state.map(one -> "where a.state = '" + one.name() + "' ").orElse("");
    }

    private static String slice(ListQuery query) {
        return " limit " + query.limit() + " offset " + query.offset();
    }

    private List<SealedCase> cases(String sql, Object... parameters) {
        return rows(sql, parameters).stream().map(SealedCase::of).toList();
    }
}
