package io.influencegen.identity.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.SessionId;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.boundary.SessionToken;
import io.influencegen.identity.boundary.SessionView;
import io.influencegen.identity.entity.Device;
import io.influencegen.identity.entity.SessionEnding;
import io.influencegen.identity.entity.UserSession;
import io.influencegen.settings.boundary.PortalSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Where people are signed in, for all nodes: what is ended here lets nobody in at their next request anywhere. */
@Dependent
public class SessionRegister {
    /** Last use is noted this often, and may be this much older than it says. */
    private static final Duration NOTICED_USE = Duration.ofMinutes(1);

    private static final String IP_CONTEXT = "user_session.ip";

    private final SessionRepository sessions;
    private final SubjectCipher cipher;
    private final RandomBytes random;
    private final Settings settings;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    public SessionRegister(
            SessionRepository sessions,
            SubjectCipher cipher,
            RandomBytes random,
            Settings settings,
            RequestContext context,
            Clock clock) {
        this.sessions = sessions;
        this.cipher = cipher;
        this.random = random;
        this.settings = settings;
        this.context = context;
        this.clock = clock;
    }

    public SessionToken begin(UserId user, String userAgent) {
        Instant now = clock.instant();
        SessionToken token = new SessionToken(new SessionId(TimeOrderedId.next(now.toEpochMilli())), random.token());
        sessions.add(new UserSession(
                token.id().value(),
                user.value(),
                Sha256.of(token.secret()),
                Device.of(userAgent),
                cipher.encrypt(SubjectId.of(user), IP_CONTEXT, context.ip()),
                now));
        return token;
    }

    /** What a browser is called, where somebody who was here before never came with it. */
    public Optional<String> strangeDevice(UserId user, String userAgent) {
        Device device = Device.of(userAgent);
        return sessions.isStrange(user, device)
                ? Optional.of((device.browser() + " · " + device.platform()).replaceAll("^ · $", "?"))
                : Optional.empty();
    }

    /** Ends what must give way to a new session of {@code user}: the oldest, so that with the new one there are not too many. */
    public List<UserSession> makeRoom(UserId user) {
        sessions.takeTurn(user);
        Instant now = clock.instant();
        List<UserSession> open = sessions.openOf(user, limits(now));
        int most = settings.number(PortalSettings.SESSIONS_PER_PERSON);
        return end(open.subList(0, Math.max(0, open.size() - most + 1)), SessionEnding.TOO_MANY);
    }

    /** Who is behind a session; it counts as used. */
    public Optional<Caller> resume(SessionToken token) {
        Instant now = clock.instant();
        Optional<OpenSession> open = sessions.findOpen(token.id(), Sha256.of(token.secret()), limits(now));
        Instant lately = now.minus(NOTICED_USE);
        open.filter(session -> session.seenAt().isBefore(lately))
                .ifPresent(session -> sessions.touch(token.id(), now, lately));
        return open.map(OpenSession::caller);
    }

    /** Who is behind a session at this moment, without using it. */
    public Optional<Caller> callerOf(SessionId id) {
        return sessions.findOpen(id, limits(clock.instant())).map(OpenSession::caller);
    }

    /** The caller's own living sessions: this one, then by last use. */
    public List<SessionView> list() {
        return listOf(caller());
    }

    public List<SessionView> listOf(UserId person) {
        List<UserSession> open = sessions.openOf(person, limits());
        List<String> ips = cipher.decryptAll(
                SubjectId.of(person),
                IP_CONTEXT,
                open.stream().map(UserSession::ipCipher).toList());
        return IntStream.range(0, open.size())
                .mapToObj(at -> view(open.get(at), ips.get(at)))
                .sorted(Comparator.comparing(SessionView::current)
                        .thenComparing(SessionView::seenAt)
                        .reversed())
                .toList();
    }

    /** Ends the session the caller came by. */
    public List<UserSession> endThis(SessionEnding reason) {
        return end(context.session().flatMap(sessions::find).stream().toList(), reason);
    }

    /** Ends one of the caller's own; there is no telling those of others from none. */
    public List<UserSession> endMine(SessionId id) {
        UserSession session = sessions.find(id)
                .filter(found -> found.belongsTo(caller().value()))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return end(List.of(session), SessionEnding.REVOKED);
    }

    public List<UserSession> endMyOthers() {
        return end(mine().stream().filter(Predicate.not(this::isCurrent)).toList(), SessionEnding.REVOKED);
    }

    /** When somebody was last here; empty for who never was, or too long ago. */
    public Optional<Instant> lastSeen(UserId user) {
        return sessions.lastSeen(user);
    }

    public int countOpen(UserId user) {
        return sessions.openOf(user, limits()).size();
    }

    public List<UserSession> endAllOf(Collection<UserId> users, SessionEnding reason) {
        return end(sessions.openOf(users, limits(clock.instant())), reason);
    }

    /** Forgets a chunk of those that were last seen that long ago; every time-out is shorter. */
    public int forgetOlderThan(Duration age, int most) {
        return sessions.forget(clock.instant().minus(age), most);
    }

    /** What lives at this moment. */
    public SessionLimits limits() {
        return limits(clock.instant());
    }

    private SessionLimits limits(Instant now) {
        return new SessionLimits(
                now.minus(settings.duration(PortalSettings.SESSION_LIFETIME)),
                now.minus(settings.duration(PortalSettings.SESSION_IDLE_TIMEOUT))
                        .minus(NOTICED_USE));
    }

    /** Those that had not ended before. */
    private List<UserSession> end(List<UserSession> open, SessionEnding reason) {
        Instant now = clock.instant();
        return open.stream().filter(session -> session.end(reason, now)).toList();
    }

    private List<UserSession> mine() {
        return sessions.openOf(caller(), limits());
    }

    private SessionView view(UserSession session, String ip) {
        return new SessionView(
                new SessionId(session.id()),
                session.device().browser(),
                session.device().platform(),
                ip,
                session.createdAt(),
                session.seenAt(),
                isCurrent(session));
    }

    private boolean isCurrent(UserSession session) {
        return context.session()
                .map(SessionId::value)
                .filter(session.id()::equals)
                .isPresent();
    }

    private UserId caller() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
