package io.influencegen.usage.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.usage.boundary.QuotaHolder;
import io.influencegen.usage.boundary.QuotaHolder.Kind;
import io.influencegen.usage.boundary.UsageError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotaHoldersTest {
    private static final Set<Role> INFLUENCER = Set.of(Role.INFLUENCER);

    private final UsageStage stage = new UsageStage();
    private final UserId ada = stage.person("Ada Quota", Role.INFLUENCER);
    private final UserId max = stage.person("Max Quota", Role.CAMPAIGN_MANAGER);

    @Test
    void whoeverTookSomethingShouldBeListedWithWhatTheRolesGive() {
        reserve(ada, Optional.of("Spring"), 3);
        assertThat(
                list(Map.of()).items(),
                contains(
                        new QuotaHolder("campaign:Spring", Kind.CAMPAIGN, "Spring", 5000, false, 0, 3),
                        new QuotaHolder(key(ada), Kind.PERSON, "Ada Quota", 100, false, 0, 3)));
    }

    @Test
    void aLimitOfOnesOwnShouldHoldAtOnce() {
        set(key(ada), 2);
        assertThat(codeOf(() -> reserve(ada, Optional.empty(), 3)), is(UsageError.QUOTA_EXCEEDED));
        reserve(ada, Optional.empty(), 2);
        remove(key(ada));
        reserve(ada, Optional.empty(), 3);
        assertThat(find(key(ada)).reserved(), is(5));
    }

    @Test
    void aLoweredLimitShouldLeaveWhatThereIsAndNothingMore() {
        reserve(ada, Optional.empty(), 50);
        QuotaHolder lowered = set(key(ada), 10);
        assertThat(lowered.reserved(), is(50));
        assertThat(lowered.left(), is(0));
        assertThat(codeOf(() -> reserve(ada, Optional.empty(), 1)), is(UsageError.QUOTA_EXCEEDED));
    }

    @Test
    void holdersShouldBeFoundByNameAndKind() {
        reserve(ada, Optional.of("Summer"), 1);
        set(key(max), 7);
        assertThat(names(Map.of("text", "max q")), contains("Max Quota"));
        assertThat(names(Map.of("text", "summ")), contains("Summer"));
        assertThat(names(Map.of("kind", "CAMPAIGN")), contains("Summer"));
        assertThat(names(Map.of("own", "true")), contains("Max Quota"));
        assertThat(codeOf(() -> list(Map.of("knd", "x"))), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> list(Map.of("kind", "x"))), is(CommonError.INVALID_VALUE));
    }

    @Test
    void whoNeverTookAnythingShouldBeFoundToo() {
        assertThat(find(key(max)).limit(), is(1000));
        List<QuotaHolder> found =
                stage.database.call(entities -> stage.holders(entities).search("Max Quota"));
        assertThat(found.stream().map(QuotaHolder::key).toList(), hasItems(key(max), "campaign:Max Quota"));
    }

    @Test
    void whatIsNoHolderShouldNotBeFound() {
        for (String key : List.of(
                "person:nobody", "campaign:", "campaign:%", "robot:1", key(new UserId(new java.util.UUID(0, 1))))) {
            assertThat(key, codeOf(() -> find(key)), is(CommonError.NOT_FOUND));
        }
        assertThat(codeOf(() -> set(key(ada), -1)), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> set(key(ada), 1_000_001)), is(CommonError.INVALID_VALUE));
    }

    @Test
    void aListShouldCostTheSameHoweverManyThereAre() {
        reserve(ada, Optional.empty(), 1);
        int few = statements();
        for (int i = 0; i < 20; i++) {
            reserve(stage.person("Many " + i, Role.INFLUENCER), Optional.empty(), 1);
        }
        assertThat(statements(), is(few));
    }

    private int statements() {
        return stage.database.statements(entities -> stage.holders(entities).list(ListQuery.first(50)));
    }

    private void reserve(UserId owner, Optional<String> campaign, int count) {
        stage.database.run(entities -> stage.quotas(entities).reserve(owner, INFLUENCER, campaign, count));
    }

    private QuotaHolder set(String key, int limit) {
        return stage.database.call(entities -> {
            QuotaHolders holders = stage.holders(entities);
            return holders.set(holders.find(key), limit);
        });
    }

    private void remove(String key) {
        stage.database.run(entities -> {
            QuotaHolders holders = stage.holders(entities);
            holders.remove(holders.find(key));
        });
    }

    private QuotaHolder find(String key) {
        return stage.database.call(entities -> stage.holders(entities).find(key));
    }

    private Page<QuotaHolder> list(Map<String, String> filters) {
        return stage.database.call(
                entities -> stage.holders(entities).list(new ListQuery(filters, Optional.empty(), 0, 50)));
    }

    private List<String> names(Map<String, String> filters) {
        return list(filters).items().stream().map(QuotaHolder::name).toList();
    }

    private static String key(UserId user) {
        return QuotaBook.person(user);
    }
}
