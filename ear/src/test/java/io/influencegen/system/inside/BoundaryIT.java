package io.influencegen.system.inside;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.SignIn;
import io.influencegen.system.product.ProductTest;
import jakarta.enterprise.inject.spi.CDI;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Boundaries as other features meet them: inside the deployed EAR. */
@ArquillianTest
class BoundaryIT extends ProductTest {
    @Test
    void signInShouldRefuseWhoeverIsUnknown() {
        SignIn signIn = CDI.current().select(SignIn.class).get();
        DomainException refused = assertThrows(
                DomainException.class, () -> signIn.signIn("nobody@influencegen.example", "whatever it is"));
        assertThat(refused.code(), is(IdentityError.WRONG_CREDENTIALS));
    }
}
