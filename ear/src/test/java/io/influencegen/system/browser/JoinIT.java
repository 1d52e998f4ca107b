package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.DemoCode;
import io.influencegen.system.product.Mails;
import io.influencegen.system.product.ProductTest;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How people come into the house and back into it, by keyboard alone; every step is looked at by axe. */
@ArquillianTest
@RunAsClient
class JoinIT extends ProductTest {
    private static final String PASSWORD = "walnut harbour lantern 41";
    private static final String NEXT_PASSWORD = "granite kettle sings at dawn";
    private static final Pattern HOME = Pattern.compile(".*/home");

    @RegisterExtension
    final Windows windows = new Windows();

    private final String address = "joins-" + UUID.randomUUID() + "@example.com";

    @Test
    void aNewcomerShouldSignUpVerifyForgetAndComeBack() {
        Page page = windows.phone();
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/identity/sign-up");
        keyboard.type("Name", "Kay Board").type("E-mail", address).type("Password", PASSWORD);
        keyboard.press(AriaRole.BUTTON, "Sign up");
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("mailbox")))
                .isVisible();
        look(page);
        page.navigate(Mails.to(address, 1).path());
        look(page);
        keyboard.press(AriaRole.BUTTON, "Confirm my address");
        assertThat(page.getByText("Your address is confirmed")).isVisible();
        keyboard.press(AriaRole.LINK, "Forgot your password?");
        page.waitForURL("**/identity/forgotten");
        keyboard.type("E-mail", address).press(AriaRole.BUTTON, "Write to me");
        assertThat(page.getByText("a mail is on its way")).isVisible();
        look(page);
        page.navigate(Mails.to(address, 2).path());
        look(page);
        keyboard.type("Password", NEXT_PASSWORD).press(AriaRole.BUTTON, "Set the password");
        assertThat(page.getByText("Your new password is set")).isVisible();
        keyboard.type("E-mail", address).type("Password", NEXT_PASSWORD).press(AriaRole.BUTTON, "Sign in");
        assertThat(page.getByText("Please read these texts")).isVisible();
        look(page);
        keyboard.press(AriaRole.BUTTON, "Agree and go on");
        assertThat(page.getByText("Please tick the box under each text")).isVisible();
        keyboard.tick("I have read the Terms of Service and agree to them.");
        keyboard.tick("I have read the Privacy Policy and agree to it.");
        keyboard.press(AriaRole.BUTTON, "Agree and go on");
        assertThat(page).hasURL(HOME);
    }

    @Test
    void invitedStaffShouldSetUpTheirCodesAndComeInWithThem() {
        Page office = windows.desktopOf(Role.ADMINISTRATOR);
        office.navigate("/identity/invite");
        look(office);
        Keyboard administrator = new Keyboard(office);
        administrator.type("Name", "Ina Vited").type("E-mail", address);
        office.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Auditor"))
                .focus();
        office.keyboard().press("Space");
        administrator.press(AriaRole.BUTTON, "Invite");
        assertThat(office.getByText("Ina Vited").first()).isVisible();

        Page page = windows.window(1440, 900, ColorScheme.DARK);
        Keyboard keyboard = new Keyboard(page);
        page.navigate(Mails.to(address, 1).path());
        look(page);
        keyboard.type("Name", "Ina Vited").type("Password", PASSWORD).press(AriaRole.BUTTON, "Accept the invitation");
        keyboard.type("E-mail", address).type("Password", PASSWORD).press(AriaRole.BUTTON, "Sign in");
        assertThat(page.getByText("Scan the picture")).isVisible();
        look(page);
        String secret = page.locator("code.ig-break").textContent();
        keyboard.type("Code", DemoCode.of(secret, Instant.now())).press(AriaRole.BUTTON, "Confirm");
        assertThat(page.getByText("Keep these recovery codes")).isVisible();
        look(page);
        String recovery = page.locator(".ig-codes code").first().textContent();
        keyboard.press(AriaRole.BUTTON, "I have kept them, go on");
        assertThat(page).hasURL(HOME);

        Page elsewhere = windows.phone();
        Keyboard again = new Keyboard(elsewhere);
        elsewhere.navigate("/identity/sign-in");
        again.type("E-mail", address).type("Password", PASSWORD).press(AriaRole.BUTTON, "Sign in");
        assertThat(elsewhere.getByText("One more step")).isVisible();
        look(elsewhere);
        again.type("Code", recovery).press(AriaRole.BUTTON, "Go on");
        assertThat(elsewhere).hasURL(HOME);
    }

    private static void look(Page page) {
        assertThat(page.url(), AccessibilityIT.seriousFaults(page), is(empty()));
    }
}
