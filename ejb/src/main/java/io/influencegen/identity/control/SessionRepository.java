package io.influencegen.identity.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.SessionId;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.entity.Device;
import io.influencegen.identity.entity.UserSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class SessionRepository {
    /** Asked at every request, so it answers everything at once: does the session live, whose is it, what may they do today. */
    private static final String OPEN = """
            select a.id, a.display_name, s.seen_at,
                   (select string_agg(r.role, ',') from influencegen.user_role r where r.user_id = a.id)
              from influencegen.user_session s join influencegen.user_account a on a.id = s.user_id
             where s.id = ?1 and s.ended_at is null and s.created_at > ?2 and s.seen_at > ?3 and a.state = 'ACTIVE'""";

    @PersistenceContext
    private EntityManager entities;

    protected SessionRepository() {}

    SessionRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(UserSession session) {
        entities.persist(session);
    }

    public Optional<UserSession> find(SessionId id) {
        return Optional.ofNullable(entities.find(UserSession.class, id.value()));
    }

    Optional<OpenSession> findOpen(SessionId id, SessionLimits limits) {
        return one(entities.createNativeQuery(OPEN), id, limits);
    }

    Optional<OpenSession> findOpen(SessionId id, String secretHash, SessionLimits limits) {
        return one(
                entities.createNativeQuery(OPEN + " and s.secret_hash = ?4").setParameter(4, secretHash), id, limits);
    }

    /** Whoever signs in waits here for others who sign in to the same account at this moment. */
    void takeTurn(UserId user) {
        entities.createNativeQuery("select a.id from influencegen.user_account a where a.id = ?1 for no key update")
                .setParameter(1, user.value())
                .getSingleResult();
    }

    /** The oldest first. */
    List<UserSession> openOf(UserId user, SessionLimits limits) {
        return entities.createQuery("""
                        select s from UserSession s where s.userId = :user and s.endedAt is null
                           and s.createdAt > :begun and s.seenAt > :seen order by s.createdAt, s.id""", UserSession.class)
                .setParameter("user", user.value())
                .setParameter("begun", limits.begunAfter())
                .setParameter("seen", limits.seenAfter())
                .getResultList();
    }

    List<UserSession> openOf(Collection<UserId> users, SessionLimits limits) {
        @SuppressWarnings("unchecked")
        List<UserSession> open = entities.createNativeQuery("""
                        select s.* from influencegen.user_session s
                         where s.user_id = any (cast(string_to_array(?1, ',') as uuid[]))
                           and s.ended_at is null and s.created_at > ?2 and s.seen_at > ?3""", UserSession.class)
                .setParameter(1, users.stream().map(UserId::toString).collect(Collectors.joining(",")))
                .setParameter(2, Timestamp.from(limits.begunAfter()))
                .setParameter(3, Timestamp.from(limits.seenAfter()))
                .getResultList();
        return open;
    }

    /** One of many requests at the same moment writes, the others find it written. */
    void touch(SessionId id, Instant now, Instant lately) {
        entities.createQuery("update UserSession s set s.seenAt = :now where s.id = :id and s.seenAt < :lately")
                .setParameter("now", now)
                .setParameter("id", id.value())
                .setParameter("lately", lately)
                .executeUpdate();
    }

    Optional<Instant> lastSeen(UserId user) {
        return entities.createQuery("select max(s.seenAt) from UserSession s where s.userId = :user", Instant.class)
                .setParameter("user", user.value())
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether {@code user} was here before, and never with such a device. */
    boolean isStrange(UserId user, Device device) {
        return (boolean) entities.createNativeQuery("""
                        select exists (select 1 from influencegen.user_session where user_id = cast(?1 as uuid))
                           and not exists (select 1 from influencegen.user_session
                                            where user_id = cast(?1 as uuid) and browser = ?2 and platform = ?3)""")
                .setParameter(1, user.toString())
                .setParameter(2, device.browser())
                .setParameter(3, device.platform())
                .getSingleResult();
    }

    /** Removes up to {@code most} sessions that were last seen before {@code moment}, and says how many. */
    public int forget(Instant moment, int most) {
        return entities.createNativeQuery("""
                        delete from influencegen.user_session s where s.id in (
                            select o.id from influencegen.user_session o where o.seen_at < ?1 limit ?2)""")
                .setParameter(1, Timestamp.from(moment))
                .setParameter(2, most)
                .executeUpdate();
    }

    private static Optional<OpenSession> one(Query query, SessionId id, SessionLimits limits) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.setParameter(1, id.value())
                .setParameter(2, Timestamp.from(limits.begunAfter()))
                .setParameter(3, Timestamp.from(limits.seenAfter()))
                .getResultList();
        return rows.stream().findFirst().map(SessionRepository::open);
    }

    private static OpenSession open(Object[] row) {
        Caller caller =
                new Caller(Optional.of(new UserId((UUID) row[0])), (String) row[1], RoleNames.read((String) row[3]));
        return new OpenSession(caller, ((Timestamp) row[2]).toInstant());
    }
}
