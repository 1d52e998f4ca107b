package io.influencegen.portal.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortalPageTest {
    @Test
    void aDetailPageShouldBelongToItsFeaturesList() {
        assertThat(PortalPage.OUTBOX_DETAIL.parent(), is(Optional.of(PortalPage.OUTBOX)));
    }

    @Test
    void pagesThatAreNoPartOfAListShouldBelongToNone() {
        assertThat(PortalPage.HOME.parent(), is(Optional.empty()));
        assertThat(PortalPage.SIGN_IN.parent(), is(Optional.empty()));
        assertThat(PortalPage.PASSWORD.parent(), is(Optional.empty()));
    }

    @Test
    void onesOwnPagesShouldBelongToNoList() {
        assertThat(PortalPage.SESSIONS.parent(), is(Optional.empty()));
    }

    @Test
    void aPageShouldBeOpenToItsAudienceAlone() {
        assertThat(PortalPage.DESIGN.allows(caller(Role.ADMINISTRATOR)), is(true));
        assertThat(PortalPage.DESIGN.allows(caller(Role.AUDITOR)), is(false));
        assertThat(PortalPage.DESIGN.allows(Caller.anonymous()), is(false));
        assertThat(PortalPage.SIGN_IN.allows(Caller.anonymous()), is(true));
    }

    private static Caller caller(Role role) {
        return new Caller(Optional.empty(), "somebody", Set.of(role));
    }
}
