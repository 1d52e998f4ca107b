package io.influencegen.consent.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.consent.boundary.ConsentView;
import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalState;
import io.influencegen.consent.boundary.LegalTextDraft;
import io.influencegen.consent.boundary.LegalTextId;
import io.influencegen.consent.boundary.LegalTextLine;
import io.influencegen.consent.boundary.LegalTextView;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The texts, and who has agreed to them. */
@Dependent
public class LegalTextRepository extends NativeRepository {
    private static final String TEXT =
            "select t.id, t.kind, t.version, t.title, t.body, t.state, t.published_at, t.sha256, t.edit from influencegen.legal_text t ";
    private static final String IN_FORCE = """
            t.state = 'PUBLISHED' and t.version = (select max(v.version) from influencegen.legal_text v
                                                    where v.kind = t.kind and v.state = 'PUBLISHED')""";

    protected LegalTextRepository() {}

    LegalTextRepository(EntityManager entities) {
        super(entities);
    }

    List<LegalTextView> inForce() {
        return texts(TEXT + "where " + IN_FORCE + " order by t.kind desc");
    }

    List<LegalTextView> outstanding(UserId user) {
        return texts(TEXT + "where " + IN_FORCE + """
                         and not exists (select 1 from influencegen.consent c where c.user_id = cast(?1 as uuid) and c.text_id = t.id)
                        order by t.kind desc""", user.value());
    }

    boolean isCurrent(UserId user) {
        return column("select t.id from influencegen.legal_text t where " + IN_FORCE + """
                 and not exists (select 1 from influencegen.consent c where c.user_id = cast(?1 as uuid) and c.text_id = t.id)""", user.value())
                .isEmpty();
    }

    Optional<LegalTextView> find(LegalTextId id) {
        return texts(TEXT + "where t.id = cast(?1 as uuid)", id.value()).stream()
                .findFirst();
    }

    Optional<LegalTextView> published(LegalKind kind, int version) {
        return texts(TEXT + "where t.state = 'PUBLISHED' and t.kind = ?1 and t.version = ?2", kind, version).stream()
                .findFirst();
    }

    Optional<LegalTextView> draft(LegalKind kind) {
        return texts(TEXT + "where t.state = 'DRAFT' and t.kind = ?1", kind).stream()
                .findFirst();
    }

    /** Those who agreed to one before do so no more anew. */
    void keep(Collection<UserId> people, Collection<LegalTextId> texts, Evidence evidence) {
        execute(
                """
                insert into influencegen.consent (user_id, text_id, given_at, ip, user_agent, correlation_id)
                select u.id, t.id, ?3, ?4, ?5, ?6
                  from unnest(cast(string_to_array(?1, ',') as uuid[])) as u(id),
                       unnest(cast(string_to_array(?2, ',') as uuid[])) as t(id)
                on conflict do nothing""",
                list(people.stream().map(UserId::value).toList()),
                list(texts.stream().map(LegalTextId::value).toList()),
                evidence.at(),
                evidence.ip(),
                evidence.userAgent(),
                evidence.correlationId());
    }

    /** When, from where and with what somebody agreed. */
    record Evidence(Instant at, String ip, String userAgent, String correlationId) {}

    List<ConsentView> historyOf(UserId user) {
        return rows("""
                        select t.id, t.kind, t.version, t.title, t.sha256, c.given_at, c.ip, c.user_agent
                          from influencegen.consent c join influencegen.legal_text t on t.id = c.text_id
                         where c.user_id = cast(?1 as uuid) order by c.given_at desc, t.kind desc""", user.value()).stream()
                .map(row -> new ConsentView(
                        new LegalTextId((UUID) row[0]),
                        LegalKind.valueOf((String) row[1]),
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        (String) row[4],
                        instant(row[5]),
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }

    List<LegalTextLine> list() {
        return rows("select t.id, t.kind, t.version, t.title, t.state, t.published_at, coalesce(t.published_by, ''), "
                        + IN_FORCE + """
                        , (select count(*) from influencegen.consent c where c.text_id = t.id)
                          from influencegen.legal_text t order by t.state, t.published_at desc, t.kind desc, t.version desc""")
                .stream()
                .map(row -> new LegalTextLine(
                        new LegalTextId((UUID) row[0]),
                        LegalKind.valueOf((String) row[1]),
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        LegalState.valueOf((String) row[4]),
                        maybeInstant(row[5]),
                        (String) row[6],
                        (Boolean) row[7],
                        ((Number) row[8]).longValue()))
                .toList();
    }

    /** False where somebody else has begun a draft. */
    boolean addDraft(LegalTextId id, LegalKind kind, LegalTextDraft draft, String sha256) {
        return execute("""
                        insert into influencegen.legal_text (id, kind, version, title, body, state, sha256, edit)
                        select cast(?1 as uuid), ?2, max(version) + 1, ?3, ?4, 'DRAFT', ?5, 1
                          from influencegen.legal_text where kind = ?2 and state = 'PUBLISHED'
                        on conflict do nothing""", id.value(), kind, draft.title(), draft.body(), sha256) == 1;
    }

    boolean changeDraft(LegalKind kind, LegalTextDraft draft, String sha256, long seenEdit) {
        return execute("""
                        update influencegen.legal_text set title = ?2, body = ?3, sha256 = ?4, edit = edit + 1
                         where kind = ?1 and state = 'DRAFT' and edit = ?5""", kind, draft.title(), draft.body(), sha256, seenEdit) == 1;
    }

    boolean removeDraft(LegalKind kind) {
        return execute("delete from influencegen.legal_text where kind = ?1 and state = 'DRAFT'", kind) == 1;
    }

    boolean publish(LegalKind kind, long seenEdit, Instant at, String by) {
        return execute("""
                        update influencegen.legal_text set state = 'PUBLISHED', published_at = ?3, published_by = ?4
                         where kind = ?1 and state = 'DRAFT' and edit = ?2""", kind, seenEdit, at, by) == 1;
    }

    /** Accounts in use that are asked: influencers, or everybody. */
    long countAsked(boolean everybody) {
        return ((Number) column("""
                                select count(*) from influencegen.user_account a
                                 where a.state = 'ACTIVE' and (?1 or exists (select 1 from influencegen.user_role r
                                                                              where r.user_id = a.id and r.role = 'INFLUENCER'))""", everybody).get(0)).longValue();
    }

    private List<LegalTextView> texts(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .map(row -> new LegalTextView(
                        new LegalTextId((UUID) row[0]),
                        LegalKind.valueOf((String) row[1]),
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        (String) row[4],
                        LegalState.valueOf((String) row[5]),
                        maybeInstant(row[6]),
                        (String) row[7],
                        ((Number) row[8]).longValue()))
                .toList();
    }
}
