package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Influencers, one row each. Whoever changes one locks it first, so that changes of one person follow one another. */
@Dependent
public class InfluencerRepository extends NativeRepository {
    private static final String ONE = """
            select standing, about_cipher, about_done, asked_cipher, cast(audience as text), audience_done, created_at, activated_at
              from influencegen.influencer where user_id = cast(?1 as uuid)""";

    private PersonSeal seal;

    protected InfluencerRepository() {}

    @Inject
    public InfluencerRepository(PersonSeal seal) {
        this.seal = seal;
    }

    InfluencerRepository(EntityManager entities, PersonSeal seal) {
        super(entities);
        this.seal = seal;
    }

    /** Again changes nothing. */
    void begin(UserId id, Instant now) {
        execute("""
                insert into influencegen.influencer (user_id, standing, created_at)
                values (cast(?1 as uuid), 'APPLICANT', ?2) on conflict do nothing""", id.value(), now);
    }

    boolean exists(UserId id) {
        return !column("select 1 from influencegen.influencer where user_id = cast(?1 as uuid)", id.value())
                .isEmpty();
    }

    List<UserId> active(Optional<UserId> after, int most) {
        return column("""
                        select user_id from influencegen.influencer
                         where standing = 'ACTIVE' and user_id > cast(?1 as uuid) order by user_id limit ?2""", after.map(UserId::value).orElse(new UUID(0, 0)), most).stream()
                .map(id -> new UserId((UUID) id))
                .toList();
    }

    Optional<StoredInfluencer> find(UserId id) {
        return rows(ONE, id.value()).stream().map(row -> opened(id, row)).findFirst();
    }

    Optional<StoredInfluencer> lock(UserId id) {
        return rows(ONE + " for update", id.value()).stream()
                .map(row -> opened(id, row))
                .findFirst();
    }

    /** Of those who have said their name, and were not erased. */
    Map<UserId, PersonDetails> details(Collection<UserId> ids) {
        return seal.openAll(rows("""
                        select user_id, about_cipher from influencegen.influencer
                         where about_cipher is not null and user_id = any(cast(string_to_array(?1, ',') as uuid[]))""", list(ids.stream().map(UserId::value).toList())).stream()
                .collect(Collectors.toMap(row -> new UserId((UUID) row[0]), row -> (byte[]) row[1])));
    }

    /** Answers that are still being written are found by nobody. */
    void keepDraft(UserId id, Answers about) {
        execute("""
                update influencegen.influencer
                   set about_cipher = ?2, about_done = false, country = null, person_index = null, name_index = null,
                       phone_index = null
                 where user_id = cast(?1 as uuid)""", id.value(), seal.sealAbout(id, about));
    }

    void keepAbout(UserId id, Answers about) {
        PersonDetails details = AboutAnswers.details(about);
        execute(
                """
                update influencegen.influencer
                   set about_cipher = ?2, about_done = true, country = ?3, person_index = ?4, name_index = ?5, phone_index = ?6
                 where user_id = cast(?1 as uuid)""",
                id.value(),
                seal.sealAbout(id, about),
                details.address().country(),
                seal.personIndex(details),
                seal.nameIndex(details.fullName()),
                seal.phoneIndex(details.phone()));
    }

    void keepAsked(UserId id, Answers asked) {
        execute(
                "update influencegen.influencer set asked_cipher = ?2 where user_id = cast(?1 as uuid)",
                id.value(),
                seal.sealAsked(id, asked));
    }

    void forgetAsked(UserId id) {
        execute("update influencegen.influencer set asked_cipher = null where user_id = cast(?1 as uuid)", id.value());
    }

    void keepAudience(UserId id, Answers audience, boolean done) {
        execute(
                """
                update influencegen.influencer
                   set audience = cast(?2 as jsonb), niches = string_to_array(?3, ','), audience_done = ?4
                 where user_id = cast(?1 as uuid)""",
                id.value(),
                audience.write(),
                AudienceAnswers.niches(audience).stream().map(Enum::name).collect(Collectors.joining(",")),
                done);
    }

    void move(UserId id, Standing next, Instant now) {
        execute("""
                update influencegen.influencer
                   set standing = ?2, activated_at = case when ?2 = 'ACTIVE' then coalesce(activated_at, ?3) else activated_at end
                 where user_id = cast(?1 as uuid)""", id.value(), next, now);
    }

    private StoredInfluencer opened(UserId id, Object[] row) {
        return new StoredInfluencer(
                id,
                Standing.valueOf((String) row[0]),
                row[1] == null ? Answers.NONE : seal.openAbout(id, (byte[]) row[1]),
                (Boolean) row[2],
                Optional.ofNullable((byte[]) row[3]).map(asked -> seal.openAsked(id, asked)),
                Answers.read((String) row[4]),
                (Boolean) row[5],
                instant(row[6]),
                maybeInstant(row[7]));
    }
}
