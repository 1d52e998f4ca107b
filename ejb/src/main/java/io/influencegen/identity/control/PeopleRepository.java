package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.identity.boundary.Person;
import io.influencegen.identity.entity.AccountState;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.listing.boundary.Tallies;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts as a list, and changes to many of them in one statement. */
@Dependent
public class PeopleRepository {
    /** So many rows are passed over faster than they are looked up again. */
    private static final int NEAR = 200;

    private static final String SHOWN = """
            select a.id, a.display_name, a.email_cipher, a.state, a.created_at,
                   (select string_agg(r.role, ',' order by r.role) from influencegen.user_role r where r.user_id = a.id)
              from\s""";

    @PersistenceContext
    private EntityManager entities;

    private EmailSeal emails;
    private Tallies tallies;

    protected PeopleRepository() {}

    @Inject
    public PeopleRepository(EmailSeal emails, Tallies tallies) {
        this.emails = emails;
        this.tallies = tallies;
    }

    PeopleRepository(EntityManager entities, EmailSeal emails, Tallies tallies) {
        this.entities = entities;
        this.emails = emails;
        this.tallies = tallies;
    }

    public Page<Person> list(ListQuery query) {
        PeopleFilter filter = PeopleFilter.matching(query, emails::index);
        long total = query.after()
                .map(ListQuery.Position::total)
                .orElseGet(() -> tallies.count(List.of("people", query.filters()), () -> count(filter)));
        List<Person> items = query.after()
                .map(position -> read(
                        PeopleFilter.matching(query, emails::index).behind(position.key(), query),
                        query,
                        new Slice(0, query.limit(), false)))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> read(filter, query, Slice.of(query, total)));
        Optional<String> last = items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.get(items.size() - 1).id().toString());
        return new Page<>(items, total, last);
    }

    /** Which rows of an order, counted from its nearer end: a database passes over all those before them. */
    private record Slice(long offset, long limit, boolean backwards) {
        static Slice of(ListQuery query, long total) {
            long rest = total - query.offset();
            if (rest <= 0 || query.offset() <= total / 2) {
                return new Slice(query.offset(), query.limit(), false);
            }
            long limit = Math.min(query.limit(), rest);
            return new Slice(rest - limit, limit, true);
        }
    }

    public Optional<Person> find(UserId id) {
        Selection one = Selection.of(Set.of(id.toString()));
        return read(PeopleFilter.picked(one, emails::index), ListQuery.first(1), new Slice(0, 1, false)).stream()
                .findFirst();
    }

    public int count(Selection selection, AccountState target, UserId self) {
        return Math.toIntExact(
                count(PeopleFilter.picked(selection, emails::index).movable(target, self)));
    }

    /** Gives accounts another state, and says whose changed. */
    public List<UserId> move(Selection selection, AccountState target, UserId self) {
        PeopleFilter filter = PeopleFilter.picked(selection, emails::index).movable(target, self);
        return ids(prepare(
                "update influencegen.user_account a set state = '" + target.name() + "', version = version + 1 where "
                        + filter.where() + " returning a.id",
                filter));
    }

    public int countActive(Selection selection, UserId self) {
        return Math.toIntExact(
                count(PeopleFilter.picked(selection, emails::index).active(self)));
    }

    /** Who of those picked may sign in, oneself left out; {@code most} of them. */
    public List<UserId> active(Selection selection, UserId self, int most) {
        PeopleFilter filter = PeopleFilter.picked(selection, emails::index).active(self);
        return ids(prepare(
                "select a.id from influencegen.user_account a where " + filter.where() + " limit " + most, filter));
    }

    /** Who of those picked, oneself left out, has a living session. */
    public List<UserId> signedIn(Selection selection, SessionLimits limits, UserId self) {
        PeopleFilter filter = PeopleFilter.picked(selection, emails::index).signedIn(limits, self);
        return ids(prepare("select a.id from influencegen.user_account a where " + filter.where(), filter));
    }

    private static List<UserId> ids(Query query) {
        @SuppressWarnings("unchecked")
        List<Object> ids = query.getResultList();
        return ids.stream().map(id -> new UserId((UUID) id)).toList();
    }

    /** Those far down, or found by a part of their name, are found in an index alone, and only those that are shown are read. */
    private List<Person> read(PeopleFilter filter, ListQuery query, Slice slice) {
        String order = PeopleFilter.order(query, false);
        String found = "influencegen.user_account a where " + filter.where() + " order by "
                + PeopleFilter.order(query, slice.backwards()) + " limit " + slice.limit() + " offset "
                + slice.offset();
        boolean near =
                slice.offset() <= NEAR && !slice.backwards() && !query.filters().containsKey("text");
        String sql = near
                ? SHOWN + found
                : SHOWN + "(select a.id from " + found
                        + ") shown join influencegen.user_account a on a.id = shown.id order by " + order;
        @SuppressWarnings("unchecked")
        List<Object[]> rows = prepare(sql, filter).getResultList();
        Map<SubjectId, String> addresses = emails.openAll(rows.stream()
                .collect(Collectors.toMap(row -> new SubjectId((UUID) row[0]), row -> (byte[]) row[2])));
        return rows.stream().map(row -> person(row, addresses)).toList();
    }

    private long count(PeopleFilter filter) {
        Query query = prepare("select count(*) from influencegen.user_account a where " + filter.where(), filter);
        return ((Number) query.getSingleResult()).longValue();
    }

    private Query prepare(String sql, PeopleFilter filter) {
        Query query = entities.createNativeQuery(sql);
        List<Object> values = filter.values();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static Person person(Object[] row, Map<SubjectId, String> addresses) {
        List<Role> roles = row[5] == null
                ? List.of()
                : Stream.of(((String) row[5]).split(",")).map(Role::valueOf).toList();
        return new Person(
                new UserId((UUID) row[0]),
                (String) row[1],
                addresses.getOrDefault(new SubjectId((UUID) row[0]), ""),
                roles,
                (String) row[3],
                ((Timestamp) row[4]).toInstant());
    }
}
