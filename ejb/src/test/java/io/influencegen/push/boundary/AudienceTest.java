package io.influencegen.push.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private final UserId ines = new UserId(UUID.randomUUID());
    private final Caller caller = new Caller(Optional.of(ines), "Ines", Set.of(Role.INFLUENCER));

    @Test
    void aUserShouldGetOnlyTheirOwn() {
        assertThat(Audience.user(ines).includes(caller), is(true));
        assertThat(Audience.user(new UserId(UUID.randomUUID())).includes(caller), is(false));
        assertThat(Audience.user(ines).includes(Caller.anonymous()), is(false));
    }

    @Test
    void aRoleShouldReachThoseWhoHaveIt() {
        assertThat(Audience.role(Role.INFLUENCER).includes(caller), is(true));
        assertThat(Audience.role(Role.FINANCE).includes(caller), is(false));
    }

    @Test
    void everyoneShouldReachStrangersAndNodesNobody() {
        assertThat(Audience.everyone().includes(Caller.anonymous()), is(true));
        assertThat(Audience.nodes().includes(caller), is(false));
    }
}
