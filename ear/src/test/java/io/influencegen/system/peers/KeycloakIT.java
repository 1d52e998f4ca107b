package io.influencegen.system.peers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import io.influencegen.system.browser.Windows;
import io.influencegen.system.product.Node;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The company's sign-on is a real Keycloak. Needs {@code -Ppeers}. */
@ArquillianTest
@RunAsClient
class KeycloakIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void peopleAndProgramsOfKeycloakShouldComeIn() throws Exception {
        String home = System.getProperty("peers.keycloak");
        assumeTrue(home != null, "Not tried with Keycloak: ./mvnw verify -Ppeers does");
        try (Keycloak keycloak = Keycloak.start(Path.of(home))) {
            try (Node node = Product.launchSibling("sign-on", keycloak.environment())) {
                node.awaitFirstPage();
                comeIn(node);
                assertThat(me(node, keycloak.token()).statusCode(), is(200));
                assertThat(me(node, keycloak.token()).body(), containsString("auditor"));
                assertThat(me(node, keycloak.token() + "x").statusCode(), is(401));
            }
        }
    }

    private void comeIn(Node node) {
        Page page = windows.desktop();
        page.navigate(node.address() + "/identity/sign-in?next=/audit/list");
        page.getByText("Sign in with Keycloak").click();
        page.locator("#username").fill("kay");
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        assertThat(page).hasURL(Pattern.compile(".*/audit/list"));
        assertThat(page.locator("body")).containsText("Kay Cloak");
    }

    private static HttpResponse<String> me(Node node, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(node.address() + "/api/v1/me"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
