package io.influencegen.identity.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.ApiKeyView;
import io.influencegen.identity.boundary.ApiScopes;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.NewApiKey;
import io.influencegen.identity.entity.SealedEmail;
import io.influencegen.identity.entity.UserAccount;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyRingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UserId ANNA = new UserId(new UUID(0, 1));
    private static final UserId BERT = new UserId(new UUID(0, 2));

    private final TestDatabase database = TestDatabase.shared();
    private final SettableClock clock = new SettableClock(NOON);

    ApiKeyRingTest() {
        database.truncate("user_account");
        database.run(entities -> {
            entities.persist(account(ANNA));
            entities.persist(account(BERT));
        });
    }

    @Test
    void aKeyShouldOpenForItsOwner() {
        NewApiKey made = as(ANNA, ring -> ring.create(" Export ", 30, ApiScopes.ALL));
        assertThat(made.token(), matchesPattern("igk_[a-z0-9]{12}_[\\w-]{43}"));
        assertThat(made.key().name(), is("Export"));
        assertThat(made.key().expiresAt(), is(NOON.plus(Duration.ofDays(30))));
        assertThat(ownerOf(made.token()), is(Optional.of(ANNA)));
    }

    @Test
    void aKeyShouldNotOpenWithAnotherSecret() {
        String token = create();
        String other = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        assertThat(ownerOf(other), is(Optional.empty()));
        assertThat(ownerOf(token.substring(4)), is(Optional.empty()));
        assertThat(ownerOf("igk_000000000000_" + "A".repeat(43)), is(Optional.empty()));
    }

    @Test
    void aKeyShouldOpenUntilItExpires() {
        String token = create();
        clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(ownerOf(token), is(Optional.of(ANNA)));
        clock.advance(Duration.ofMillis(1));
        assertThat(ownerOf(token), is(Optional.empty()));
        assertThat(keys().get(0).state(), is("EXPIRED"));
    }

    @Test
    void aRevokedKeyShouldOpenNothing() {
        String token = create();
        UUID id = keys().get(0).id();
        assertThat(as(ANNA, ring -> ring.revoke(id)), is(true));
        assertThat(as(ANNA, ring -> ring.revoke(id)), is(false));
        assertThat(ownerOf(token), is(Optional.empty()));
        assertThat(keys().get(0).state(), is("REVOKED"));
    }

    @Test
    void revokeShouldNotKnowTheKeysOfOthers() {
        create();
        UUID id = keys().get(0).id();
        assertThat(refusal(() -> as(BERT, ring -> ring.revoke(id))), is(CommonError.NOT_FOUND));
        assertThat(as(BERT, ApiKeyRing::list), hasSize(0));
    }

    @Test
    void lastUseShouldBeNotedOnceAMinute() {
        String token = create();
        ownerOf(token);
        clock.advance(Duration.ofSeconds(59));
        ownerOf(token);
        assertThat(keys().get(0).lastUsedAt(), is(NOON));
        clock.advance(Duration.ofSeconds(2));
        ownerOf(token);
        assertThat(keys().get(0).lastUsedAt(), is(NOON.plusSeconds(61)));
    }

    @Test
    void listShouldShowTheNewestFirst() {
        create();
        clock.advance(Duration.ofSeconds(1));
        as(ANNA, ring -> ring.create("Second", 1, ApiScopes.ALL));
        assertThat(keys().stream().map(ApiKeyView::name).toList(), contains("Second", "Export"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 366})
    void createShouldRefuseALifeThatIsTooLongOrNone(int days) {
        assertThat(
                refusal(() -> as(ANNA, ring -> ring.create("Export", days, ApiScopes.ALL))),
                is(CommonError.INVALID_VALUE));
    }

    @Test
    void createShouldRefuseTheTwentyFirstLivingKey() {
        for (int i = 0; i < 20; i++) {
            create();
        }
        assertThat(refusal(this::create), is(IdentityError.TOO_MANY_API_KEYS));
        UUID first = keys().get(0).id();
        as(ANNA, ring -> ring.revoke(first));
        create();
    }

    @Test
    void theSecretShouldBeKeptNowhere() {
        NewApiKey made = as(ANNA, ring -> ring.create("Export", 1, ApiScopes.ALL));
        assertThat(made.toString(), not(containsString(made.token())));
        String row = (String)
                database.call(entities -> entities.createNativeQuery("select k::text from influencegen.api_key k")
                        .getSingleResult());
        assertThat(row, not(containsString(made.token().substring(17))));
    }

    private String create() {
        return as(ANNA, ring -> ring.create("Export", 30, ApiScopes.ALL)).token();
    }

    private List<ApiKeyView> keys() {
        return as(ANNA, ApiKeyRing::list);
    }

    private Optional<UserId> ownerOf(String token) {
        return as(BERT, ring -> ring.holderOf(token))
                .flatMap(holder -> holder.caller().user());
    }

    private <T> T as(UserId user, Function<ApiKeyRing, T> work) {
        var context = new RequestContext();
        context.actAs(new Caller(Optional.of(user), "Somebody", Set.of(Role.AUDITOR)));
        return database.call(entities ->
                work.apply(new ApiKeyRing(new ApiKeyRepository(entities), new RandomBytes(), context, clock)));
    }

    private static Object refusal(Runnable work) {
        return assertThrows(DomainException.class, work::run).code();
    }

    private static UserAccount account(UserId id) {
        return new UserAccount(
                id.value(),
                new SealedEmail(new byte[] {1}, id.toString().getBytes(UTF_8)),
                "Somebody",
                "-",
                Set.of(Role.AUDITOR),
                NOON);
    }
}
