package io.influencegen.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.identity.entity.LinkPurpose;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneTimeLinkRepositoryTest {
    private static final UserId ANNA = new UserId(new UUID(0, 1));
    private static final Duration LIFE = Duration.ofHours(1);

    private final TestDatabase database = TestDatabase.shared();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));

    @BeforeEach
    void signUp() {
        database.truncate("user_account");
        database.run(entities ->
                entities.createNativeQuery("""
                        insert into influencegen.user_account
                               (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), cast('' as bytea), cast('a' as bytea), 'Anna', '-', 'ACTIVE', now(), 1)""").setParameter(1, ANNA.toString()).executeUpdate());
    }

    @Test
    void aLinkShouldWorkOnce() {
        String token = issue(LinkPurpose.RESET_PASSWORD);
        assertThat(call(links -> links.ownerOf(token, LinkPurpose.RESET_PASSWORD)), is(Optional.of(ANNA)));
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD), is(Optional.of(ANNA)));
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD), is(Optional.empty()));
        assertThat(call(links -> links.ownerOf(token, LinkPurpose.RESET_PASSWORD)), is(Optional.empty()));
    }

    @Test
    void ofManyAtOnceOneShouldWin() {
        String token = issue(LinkPurpose.RESET_PASSWORD);
        long won = IntStream.range(0, 8)
                .parallel()
                .filter(one -> redeem(token, LinkPurpose.RESET_PASSWORD).isPresent())
                .count();
        assertThat(won, is(1L));
    }

    @Test
    void aLinkShouldServeItsPurposeOnly() {
        String token = issue(LinkPurpose.VERIFY_EMAIL);
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD), is(Optional.empty()));
        assertThat(redeem("made up", LinkPurpose.VERIFY_EMAIL), is(Optional.empty()));
    }

    @Test
    void aNewerLinkShouldTakeThePlaceOfAnOlder() {
        String older = issue(LinkPurpose.RESET_PASSWORD);
        String newer = issue(LinkPurpose.RESET_PASSWORD);
        assertThat(redeem(older, LinkPurpose.RESET_PASSWORD), is(Optional.empty()));
        assertThat(redeem(newer, LinkPurpose.RESET_PASSWORD), is(Optional.of(ANNA)));
    }

    @Test
    void anOldLinkShouldNotWork() {
        String token = issue(LinkPurpose.RESET_PASSWORD);
        clock.advance(LIFE);
        assertThat(redeem(token, LinkPurpose.RESET_PASSWORD), is(Optional.empty()));
        assertThat(call(OneTimeLinkRepository::forgetExpired), is(0));
        clock.advance(Duration.ofSeconds(1));
        assertThat(call(OneTimeLinkRepository::forgetExpired), is(1));
    }

    private String issue(LinkPurpose purpose) {
        return call(links -> links.issue(ANNA, purpose, LIFE));
    }

    private Optional<UserId> redeem(String token, LinkPurpose purpose) {
        return call(links -> links.redeem(token, purpose));
    }

    private <T> T call(Function<OneTimeLinkRepository, T> work) {
        return database.call(entities -> work.apply(new OneTimeLinkRepository(entities, new RandomBytes(), clock)));
    }
}
