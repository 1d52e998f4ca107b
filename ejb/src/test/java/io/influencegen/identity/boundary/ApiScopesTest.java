package io.influencegen.identity.boundary;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.error.boundary.CommonError;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiScopesTest {
    @Test
    void aKeyShouldOpenWhatItWasMadeForAndNothingElse() {
        ApiScopes scopes = ApiScopes.of(List.of("people:read", "settings:write"));
        assertThat(scopes.allow("people", false), is(true));
        assertThat(scopes.allow("people", true), is(false));
        assertThat(scopes.allow("settings", true), is(true));
        assertThat(scopes.allow("settings", false), is(true));
        assertThat(scopes.allow("audit-events", false), is(false));
    }

    @Test
    void noneChosenShouldMeanAll() {
        assertThat(ApiScopes.of(List.of()).allow("audit-events", true), is(true));
    }

    @Test
    void whatWasWrittenShouldBeReadAgain() {
        ApiScopes scopes = ApiScopes.of(List.of("people:read", "me:read"));
        assertThat(ApiScopes.parse(scopes.text()), is(scopes));
        assertThat(ApiScopes.parse("*"), is(ApiScopes.ALL));
    }

    @Test
    void aScopeThatIsNoneShouldBeRefused() {
        assertThat(codeOf(() -> ApiScopes.of(List.of("people:delete"))), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> ApiScopes.of(List.of("*"))), is(CommonError.INVALID_VALUE));
    }
}
