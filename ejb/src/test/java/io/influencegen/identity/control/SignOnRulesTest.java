package io.influencegen.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignOnRulesTest {
    private static final String ISSUER = "https://sso.example/realms/acme";

    @Test
    void withoutAnIssuerThereShouldBeNone() {
        assertThat(rules("", "", "", "").provider(), is(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "http://sso.example, id, none, none, issuer",
                "https://sso.example, none, none, none, client-id",
                "https://sso.example, id, id, none, api-audience",
                "https://sso.example, id, none, team, roles",
                "https://sso.example, id, none, team=chief, roles"
            })
    void aWrongRuleShouldBeNamed(String issuer, String client, String audience, String roles, String named) {
        IllegalStateException wrong = assertThrows(
                IllegalStateException.class, () -> rules(issuer, text(client), text(audience), text(roles)));
        assertThat(wrong.getMessage(), containsString("influencegen.sso." + named + " must be"));
    }

    @Test
    void rolesShouldBeReadWhereTheClaimIs() {
        SignOnRules.Provider provider = rules(ISSUER, "id", "", "admins=administrator, money=finance")
                .provider()
                .orElseThrow();
        assertThat(
                provider.rolesOf(Map.of("groups", List.of("money", "others"))), is(Optional.of(Set.of(Role.FINANCE))));
        assertThat(provider.rolesOf(Map.of("groups", "money others")), is(Optional.of(Set.of(Role.FINANCE))));
        assertThat(provider.rolesOf(Map.of("groups", 7)), is(Optional.of(Set.of())));
        assertThat(provider.rolesOf(Map.of()), is(Optional.of(Set.of())));
    }

    @Test
    void withoutAMapRolesShouldBeOurs() {
        SignOnRules.Provider provider = rules(ISSUER, "id", "", "").provider().orElseThrow();
        assertThat(provider.rolesOf(Map.of("groups", List.of("administrator"))), is(Optional.empty()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static SignOnRules rules(String issuer, String client, String audience, String roles) {
        return new SignOnRules(
                given(issuer),
                given(client),
                Optional.of("secret"),
                Optional.empty(),
                given(audience),
                "groups",
                given(roles),
                true,
                false);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
