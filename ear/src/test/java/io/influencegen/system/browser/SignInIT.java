package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@ArquillianTest
@RunAsClient
class SignInIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void signInShouldLeadToTheAddressThatWasWished() {
        Page page = windows.desktop();
        page.navigate("/outbox/list");
        SignInPage.reached(page).signIn("administrator@influencegen.example", Product.demoPassword());
        assertThat(page).hasURL(Pattern.compile(".*/outbox/list"));
    }

    @Test
    void aWrongPasswordShouldBeRefusedWithTheNextStep() {
        Page page = windows.desktop();
        SignInPage signIn = SignInPage.open(page);
        signIn.tryToSignIn("administrator@influencegen.example", "not the password");
        assertThat(signIn.messages()).containsText("E-mail or password is wrong");
    }

    @Test
    void navigationShouldShowOnlyWhatTheRoleMayOpen() {
        Page page = windows.desktopOf(Role.INFLUENCER);
        page.navigate("/home");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.NAVIGATION)
                        .first())
                .not()
                .containsText("Outbox");
        page.navigate("/outbox/list");
        assertThat(page.locator("body")).containsText("Your roles do not allow this.");
    }
}
