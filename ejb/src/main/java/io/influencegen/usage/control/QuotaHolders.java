package io.influencegen.usage.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.usage.boundary.QuotaHolder;
import io.influencegen.usage.boundary.QuotaHolder.Kind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People and campaigns by the keys that their quotas are kept under. */
@Dependent
public class QuotaHolders {
    private static final int MOST = 1_000_000;
    private static final int MOST_FOUND = 20;
    private static final String CAMPAIGN_NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}";

    private final QuotaHolderRepository holders;
    private final QuotaBook book;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    public QuotaHolders(QuotaHolderRepository holders, QuotaBook book, Accounts accounts, Clock clock) {
        this.holders = holders;
        this.book = book;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Page<QuotaHolder> list(ListQuery query) {
        List<UserId> named = query.filter("text").map(accounts::named).orElse(List.of());
        Page<QuotaHolderRepository.Row> page = holders.list(QuotaBook.monthOf(clock.instant()), query, named);
        return new Page<>(complete(page.items()), page.total());
    }

    public QuotaHolder find(String key) {
        QuotaHolder found = complete(List.of(holders.find(key, QuotaBook.monthOf(clock.instant()))))
                .get(0);
        if (found.kind() == Kind.PERSON && found.name().isEmpty()) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return found;
    }

    public List<QuotaHolder> search(String name) {
        List<QuotaHolderRepository.Row> found = new ArrayList<>();
        String wanted = name.strip();
        if (!wanted.isEmpty()) {
            accounts.named(wanted).stream()
                    .limit(MOST_FOUND)
                    .map(QuotaBook::person)
                    .forEach(key -> found.add(holders.find(key, QuotaBook.monthOf(clock.instant()))));
        }
        if (wanted.matches(CAMPAIGN_NAME)) {
            found.add(holders.find(QuotaBook.campaign(wanted), QuotaBook.monthOf(clock.instant())));
        }
        return complete(found);
    }

    public QuotaHolder set(QuotaHolder holder, int monthly) {
        if (monthly < 0 || monthly > MOST) {
            throw new DomainException(CommonError.INVALID_VALUE, "limit", "a whole number from 0 to " + MOST);
        }
        holders.set(holder.key(), monthly, clock.instant());
        return find(holder.key());
    }

    public QuotaHolder remove(QuotaHolder holder) {
        holders.remove(holder.key());
        return find(holder.key());
    }

    /** Names and, where nobody set a limit, what the roles give: two statements for all of them. */
    private List<QuotaHolder> complete(List<QuotaHolderRepository.Row> rows) {
        List<UserId> people = rows.stream()
                .filter(row -> kindOf(row.key()) == Kind.PERSON)
                .map(row -> userOf(row.key()))
                .toList();
        Map<UserId, String> names = accounts.namesOf(people);
        Map<UserId, Set<Role>> roles = accounts.rolesOf(people);
        return rows.stream().map(row -> complete(row, names, roles)).toList();
    }

    private QuotaHolder complete(
            QuotaHolderRepository.Row row, Map<UserId, String> names, Map<UserId, Set<Role>> roles) {
        Optional<Integer> own = row.limit();
        if (kindOf(row.key()) == Kind.CAMPAIGN) {
            return holder(row, Kind.CAMPAIGN, nameOf(row.key()), own.orElseGet(book::usualForCampaign));
        }
        UserId user = userOf(row.key());
        return holder(
                row,
                Kind.PERSON,
                names.getOrDefault(user, ""),
                own.orElseGet(() -> book.usualFor(roles.getOrDefault(user, Set.of()))));
    }

    private static QuotaHolder holder(QuotaHolderRepository.Row row, Kind kind, String name, int limit) {
        return new QuotaHolder(row.key(), kind, name, limit, row.limit().isPresent(), row.used(), row.reserved());
    }

    private static Kind kindOf(String key) {
        if (key.startsWith(QuotaBook.campaign(""))) {
            if (!nameOf(key).matches(CAMPAIGN_NAME)) {
                throw new DomainException(CommonError.NOT_FOUND);
            }
            return Kind.CAMPAIGN;
        }
        userOf(key);
        return Kind.PERSON;
    }

    private static UserId userOf(String key) {
        try {
            UserId user = UserId.of(nameOf(key));
            if (!key.equals(QuotaBook.person(user))) {
                throw new IllegalArgumentException(key);
            }
            return user;
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }

    private static String nameOf(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
