package io.influencegen.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.crypto.boundary.RandomBytes;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    /** "password" hashed at a lower cost by the reference implementation's parameters m=256, t=2, p=1. */
    private static final String OLDER =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private final PasswordHasher hasher = new PasswordHasher(new RandomBytes());

    @Test
    void onlyThePasswordItselfShouldMatchItsHash() {
        String hash = hasher.hash("correct harbour lantern soup");
        assertThat(hasher.matches("correct harbour lantern soup", hash), is(true));
        assertThat(hasher.matches("correct harbour lantern soup ", hash), is(false));
        assertThat(hasher.hash("correct harbour lantern soup"), is(not(hash)));
    }

    @Test
    void aHashMadeAtAnotherCostShouldStillMatchAndBeOutdated() {
        assertThat(hasher.matches("password", OLDER), is(true));
        assertThat(hasher.isOutdated(OLDER), is(true));
        assertThat(hasher.isOutdated(hasher.hash("password")), is(false));
    }

    @Test
    void nobodysHashShouldMatchNothing() {
        assertThat(hasher.matches("", hasher.hashOfNobody()), is(false));
    }
}
