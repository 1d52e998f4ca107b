package io.influencegen.system.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is done in the product can be read in its audit trail. */
@ArquillianTest
@RunAsClient
class AuditIT extends ProductTest {
    @Test
    void aRefusedSignInShouldStayRecordedThoughItsTransactionWasRolledBack() {
        Visitor auditor = Visitor.as(Role.AUDITOR);
        Visitor.nobody().signIn("nobody@influencegen.example", "a secret typed in the wrong place");
        String trail = auditor.get("/audit/list?action=identity.sign-in-refused&target=unknown")
                .body();
        assertThat(trail, containsString("identity.sign-in-refused"));
        assertThat(trail, not(containsString("nobody@influencegen.example")));
    }

    @Test
    void aClosedDoorShouldBeRecordedWithWhoKnocked() {
        Visitor.as(Role.FINANCE).get("/settings/list");
        String trail = Visitor.as(Role.AUDITOR)
                .get("/audit/list?action=page.refused&actor=finley&target=%2Fsettings%2Flist")
                .body();
        assertThat(trail, containsString("Finley Finance"));
    }

    @Test
    void aFilterNobodyCanAnswerShouldBeNamed() {
        String page = Visitor.as(Role.AUDITOR)
                .get("/audit/list?outcome=perhaps&from=yesterday")
                .body();
        assertThat(page, stringContainsInOrder("Not every filter was used", "outcome", "from"));
    }

    @Test
    void anEventThatIsNotThereShouldNotBeFound() {
        Visitor auditor = Visitor.as(Role.AUDITOR);
        assertThat(auditor.get("/audit/detail?id=" + UUID.randomUUID()).statusCode(), is(404));
        assertThat(auditor.get("/audit/detail?id=nonsense").statusCode(), is(404));
    }
}
