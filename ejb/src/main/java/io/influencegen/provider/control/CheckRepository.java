package io.influencegen.provider.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.provider.boundary.CheckState;
import io.influencegen.provider.boundary.ProviderCheckView;
import io.influencegen.provider.boundary.ProviderReference;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Checks by providers: begun, carried on, ended. */
@Dependent
public class CheckRepository extends NativeRepository {
    private static final Set<String> FILTERS = Set.of("state", "text");
    private static final int LONGEST_REASON = 200;
    private static final String VIEW =
            "select id, user_id, case_reference, provider, state, started_at, ended_at, reasons from influencegen.provider_check";
    private static final String ROW = """
            select c.id, c.user_id, c.case_reference, c.provider, c.state, c.applicant_ref, c.check_ref,
                   (select string_agg(d.document_ref, ',' order by d.position)
                      from influencegen.provider_document d where d.check_id = c.id)
              from influencegen.provider_check c""";

    protected CheckRepository() {}

    public CheckRepository(EntityManager entities) {
        super(entities);
    }

    void add(UUID id, UserId user, String caseReference, String provider, Instant now) {
        execute("""
                insert into influencegen.provider_check (id, user_id, case_reference, provider, state, started_at)
                values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, 'WAITING', ?5)""", id, user.value(), caseReference, provider, now);
    }

    Optional<CheckRow> find(UUID id) {
        return rows(ROW + " where c.id = cast(?1 as uuid)", id).stream()
                .map(CheckRepository::row)
                .findFirst();
    }

    Optional<CheckRow> known(String provider, String checkRef) {
        return rows(ROW + " where c.provider = ?1 and c.check_ref = ?2", provider, checkRef).stream()
                .map(CheckRepository::row)
                .findFirst();
    }

    void noteApplicant(UUID id, String applicantRef) {
        execute(
                "update influencegen.provider_check set applicant_ref = ?2 where id = cast(?1 as uuid)",
                id,
                applicantRef);
    }

    void noteDocument(UUID id, int position, String documentRef) {
        execute("""
                insert into influencegen.provider_document (check_id, position, document_ref) values (cast(?1 as uuid), ?2, ?3)
                on conflict do nothing""", id, position, documentRef);
    }

    void noteCheck(UUID id, String checkRef, Instant now) {
        execute("""
                update influencegen.provider_check set check_ref = ?2, state = 'ASKED', asked_at = ?3
                 where id = cast(?1 as uuid) and state = 'WAITING'""", id, checkRef, now);
    }

    /** False when it has ended before. */
    boolean end(UUID id, CheckState state, List<String> reasons, Instant now) {
        String text = String.join(
                "\n", reasons.stream().map(CheckRepository::shortened).toList());
        return execute("""
                        update influencegen.provider_check set state = ?2, reasons = ?3, ended_at = ?4
                         where id = cast(?1 as uuid) and state in ('WAITING', 'ASKED')""", id, state, text, now) == 1;
    }

    List<CheckRow> waiting() {
        return rows(ROW + " where c.state = 'WAITING' order by c.started_at limit 500 for update of c skip locked")
                .stream()
                .map(CheckRepository::row)
                .toList();
    }

    List<CheckRow> begunBefore(Instant moment) {
        return rows(
                        ROW
                                + " where c.state in ('WAITING', 'ASKED') and c.started_at < ?1 order by c.started_at limit 500 for update of c skip locked",
                        moment)
                .stream()
                .map(CheckRepository::row)
                .toList();
    }

    /** Those that nobody has asked about since; counted as asked about from now on. */
    List<UUID> takeUnheard(Instant before, Instant now) {
        return column("""
                update influencegen.provider_check set looked_at = ?2
                 where id in (select id from influencegen.provider_check
                               where state = 'ASKED' and coalesce(looked_at, asked_at) < ?1 limit 100 for update skip locked)
                returning id""", before, now).stream().map(UUID.class::cast).toList();
    }

    /** False when it was told before. */
    boolean addEvent(String digest, String checkRef, boolean known, Instant now) {
        return execute("""
                        insert into influencegen.provider_event (digest, received_at, check_ref, known) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""", digest, now, checkRef, known) == 1;
    }

    int forgetEvents(Instant before, int limit) {
        return execute("""
                delete from influencegen.provider_event where digest in (
                    select digest from influencegen.provider_event where received_at < ?1 limit ?2 for update skip locked)""", before, limit);
    }

    Optional<ProviderCheckView> latest(UserId user) {
        return rows(VIEW + " where user_id = cast(?1 as uuid) order by started_at desc, id desc limit 1", user.value())
                .stream()
                .map(CheckRepository::view)
                .findFirst();
    }

    List<ProviderReference> referencesOf(Collection<UserId> users) {
        return rows("""
                select user_id, case_reference, provider, check_ref, asked_at from influencegen.provider_check
                 where user_id = any (cast(string_to_array(?1, ',') as uuid[])) and check_ref is not null and asked_at is not null
                 order by asked_at, id""", list(users.stream().map(UserId::value).toList())).stream()
                .map(row -> new ProviderReference(
                        new UserId((UUID) row[0]), (String) row[1], (String) row[2], (String) row[3], instant(row[4])))
                .toList();
    }

    /** Newest first. */
    Page<ProviderCheckView> list(ListQuery query) {
        query.filters().keySet().stream()
                .filter(name -> !FILTERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
                });
        Conditions where = Conditions.none();
        query.filter("state").ifPresent(state -> where.and("state = %s", state));
        query.filter("text")
                .map(Conditions::containing)
                .ifPresent(part -> where.and("(case_reference ilike %s or reasons ilike %s)", part, part));
        List<ProviderCheckView> items = rows(
                        VIEW + " where " + where.text() + " order by started_at desc, id desc limit " + where.next(1)
                                + " offset " + where.next(2),
                        where.values(query.limit(), query.offset()))
                .stream()
                .map(CheckRepository::view)
                .toList();
        Number total = (Number)
                column("select count(*) from influencegen.provider_check where " + where.text(), where.values())
                        .get(0);
        return new Page<>(items, total.longValue());
    }

    private static ProviderCheckView view(Object[] row) {
        return new ProviderCheckView(
                (UUID) row[0],
                new UserId((UUID) row[1]),
                (String) row[2],
                (String) row[3],
                CheckState.valueOf((String) row[4]),
                instant(row[5]),
                maybeInstant(row[6]),
                Stream.of(((String) row[7]).split("\n", -1))
                        .filter(reason -> !reason.isEmpty())
                        .toList());
    }

    private static CheckRow row(Object[] row) {
        return new CheckRow(
                (UUID) row[0],
                new UserId((UUID) row[1]),
                (String) row[2],
                (String) row[3],
                CheckState.valueOf((String) row[4]),
                maybeText(row[5]),
                maybeText(row[6]),
                row[7] == null ? List.of() : List.of(((String) row[7]).split(",", -1)));
    }

    private static String shortened(String reason) {
        String plain = reason.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) : plain;
    }
}
