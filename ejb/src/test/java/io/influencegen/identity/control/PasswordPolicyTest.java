package io.influencegen.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.settings.boundary.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final List<String> KNOWN = List.of("Marlene Oberhuber", "marlene.oberhuber@agency.example");

    private final PasswordPolicy policy = new PasswordPolicy(new Settings(Map::of, Clock.systemUTC()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct harbour lantern soup",
                "czqkf-pk38i-wtotq-3ge7k",
                "großmutter fährt täglich bagger",
                "𝒻our 🦊 in the barn"
            })
    void passwordsThatAreHardToGuessShouldBeAccepted(String password) {
        assertDoesNotThrow(() -> policy.check(password, KNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd!2026",
                "qwertyuiop[]",
                "aaaaaaaaaaaaaaaa",
                "123456789012",
                "MarleneOberhuber1",
                "influencegen2026",
                "iloveyouiloveyou"
            })
    void commonOnesAndThoseMadeOfWhatIsKnownShouldBeRefused(String password) {
        assertThat(refusal(password), is(IdentityError.PASSWORD_TOO_COMMON));
    }

    @Test
    void lengthShouldBeCountedInCharactersAsPeopleSeeThem() {
        assertThat(refusal("kx7#Qp9!zR2"), is(IdentityError.PASSWORD_TOO_SHORT));
        assertThat(refusal("🦊🦊🦊🦊🦊🦊"), is(IdentityError.PASSWORD_TOO_SHORT));
        assertThat(refusal("kx7#Qp9!".repeat(26)), is(IdentityError.PASSWORD_TOO_LONG));
    }

    private Object refusal(String password) {
        return assertThrows(DomainException.class, () -> policy.check(password, KNOWN))
                .code();
    }
}
