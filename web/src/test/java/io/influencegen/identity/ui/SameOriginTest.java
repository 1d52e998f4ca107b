package io.influencegen.identity.ui;

import static io.influencegen.portal.ui.Requests.aRequest;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.origin.ui.SameOrigin;
import org.junit.jupiter.api.Test;

class SameOriginTest {
    @Test
    void ourOwnPagesShouldCount() {
        assertThat(holds("https://portal.example:8443"), is(true));
    }

    @Test
    void otherSitesShouldNotCount() {
        assertThat(holds("https://evil.example"), is(false));
        assertThat(holds("https://portal.example"), is(false));
        assertThat(holds("https://portal.example:8443.evil.example"), is(false));
    }

    @Test
    void hiddenOrMalformedOriginsShouldNotCount() {
        assertThat(holds(null), is(false));
        assertThat(holds("null"), is(false));
        assertThat(holds("http://["), is(false));
    }

    private static boolean holds(String origin) {
        return SameOrigin.holds(aRequest("POST")
                .header("Origin", origin)
                .header("Host", "portal.example:8443")
                .build());
    }
}
