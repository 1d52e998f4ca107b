package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.influencer.boundary.InfluencerLine;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Tallies;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Influencers as a list: its lines, the keys that open their names, and how many there are. */
@Dependent
public class InfluencerListRepository extends NativeRepository {
    private static final String SHOWN = """
            select i.user_id, i.about_cipher, i.country, array_to_string(i.niches, ','), i.followers, i.standing, i.created_at,
                   (select string_agg(distinct p.platform, ',') from influencegen.social_profile p
                     where p.user_id = i.user_id and p.removed_at is null)
              from influencegen.influencer i where\s""";

    private PersonSeal seal;
    private Accounts accounts;
    private Tallies tallies;

    protected InfluencerListRepository() {}

    @Inject
    public InfluencerListRepository(PersonSeal seal, Accounts accounts, Tallies tallies) {
        this.seal = seal;
        this.accounts = accounts;
        this.tallies = tallies;
    }

    InfluencerListRepository(EntityManager entities, PersonSeal seal, Accounts accounts, Tallies tallies) {
        super(entities);
        this.seal = seal;
        this.accounts = accounts;
        this.tallies = tallies;
    }

    public Page<InfluencerLine> list(ListQuery query, Sight sight) {
        long total = query.after()
                .map(ListQuery.Position::total)
                .orElseGet(() ->
                        tallies.count(List.of("influencers", query.filters()), () -> count(filter(query, sight))));
        InfluencerFilter filter = filter(query, sight);
        query.after().ifPresent(position -> filter.behind(position.key(), query));
        List<Object[]> rows = rows(
                SHOWN + filter.where().text() + " order by " + InfluencerFilter.order(query) + " limit "
                        + filter.where().next(1) + " offset " + filter.where().next(2),
                filter.where().values(query.limit(), query.after().isPresent() ? 0 : query.offset()));
        Map<UserId, PersonDetails> people = opened(rows);
        List<InfluencerLine> lines =
                rows.stream().map(row -> line(row, people, sight)).toList();
        Optional<String> last = lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.get(lines.size() - 1).id().toString());
        return new Page<>(lines, total, last);
    }

    private InfluencerFilter filter(ListQuery query, Sight sight) {
        return new InfluencerFilter(query, sight, new InfluencerFilter.Named(accounts::named, seal::nameIndex));
    }

    private long count(InfluencerFilter filter) {
        Object count = column(
                        "select count(*) from influencegen.influencer i where "
                                + filter.where().text(),
                        filter.where().values())
                .get(0);
        return ((Number) count).longValue();
    }

    private Map<UserId, PersonDetails> opened(List<Object[]> rows) {
        Map<UserId, byte[]> sealed = new HashMap<>();
        rows.stream()
                .filter(row -> row[1] != null)
                .forEach(row -> sealed.put(new UserId((UUID) row[0]), (byte[]) row[1]));
        return seal.openAll(sealed);
    }

    private static InfluencerLine line(Object[] row, Map<UserId, PersonDetails> people, Sight sight) {
        UserId id = new UserId((UUID) row[0]);
        return new InfluencerLine(
                id,
                sight.name(Optional.ofNullable(people.get(id))),
                maybeText(row[2]).orElse(""),
                values((String) row[3], Niche::valueOf),
                values((String) row[7], Platform::valueOf),
                ((Number) row[4]).longValue(),
                Standing.valueOf((String) row[5]),
                instant(row[6]));
    }

    private static <T> List<T> values(String names, Function<String, T> valueOf) {
        return names == null || names.isEmpty()
                ? List.of()
                : Stream.of(names.split(",", -1)).map(valueOf).sorted().toList();
    }
}
