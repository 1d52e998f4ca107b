package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.influencegen.system.product.DemoCode;
import io.influencegen.system.product.Mails;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A device with a passkey in it, as Chromium plays one. It needs a host with a name. */
@ArquillianTest
@RunAsClient
class PasskeyIT extends ProductTest {
    private static final String PERSON = "kyc-reviewer@influencegen.example";
    private static final String ADDED = "A passkey was added to your account";

    @RegisterExtension
    final Windows windows = new Windows();

    private final String portal = Product.address().replace("127.0.0.1", "localhost");

    @Test
    void aPasskeyShouldTakeTheWholeSignInUntilItIsRemoved() {
        Page page = windows.desktop();
        addDevice(page);
        page.navigate(portal + SignInPage.PATH);
        SignInPage.reached(page).signIn(PERSON, Product.demoPassword());
        page.navigate(portal + "/identity/security");
        Keyboard keyboard = new Keyboard(page);
        long told = Mails.count(PERSON, ADDED);
        page.locator("[id='passkeys:name']").fill("Test device");
        page.locator("[id='passkeys:code']").fill("000000");
        keyboard.press(AriaRole.BUTTON, "Add a passkey");
        assertThat(page.getByText("This code is wrong")).isVisible();
        page.locator("[id='passkeys:code']").fill(DemoCode.freshFor(PERSON));
        keyboard.press(AriaRole.BUTTON, "Add a passkey");
        assertThat(page.getByText("Test device")).isVisible();
        assertThat(AccessibilityIT.seriousFaults(page), is(empty()));
        Mails.await(PERSON, ADDED, told + 1);

        page.context().clearCookies();
        page.navigate(portal + SignInPage.PATH + "?next=/identity/security");
        assertThat(AccessibilityIT.seriousFaults(page), is(empty()));
        String proof = page.waitForRequest(
                        "**/session/passkeys/sign-in", () -> keyboard.press(AriaRole.BUTTON, "Sign in with a passkey"))
                .postData();
        page.waitForURL(portal + "/identity/security");
        replay(page, proof);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Remove").setExact(true))
                .last()
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName("Remove")
                                .setExact(true))
                .click();
        assertThat(page.getByText("You have no passkey yet")).isVisible();
        page.context().clearCookies();
        page.navigate(portal + SignInPage.PATH);
        keyboard.press(AriaRole.BUTTON, "Sign in with a passkey");
        assertThat(page.getByText("does not open an account here")).isVisible();
    }

    /** What proved somebody once proves nobody again. */
    private static void replay(Page page, String proof) {
        Object status = page.evaluate("""
                async (body) => (await fetch("/session/passkeys/sign-in",
                    { method: "POST", headers: { "Content-Type": "application/json" }, body })).status""", proof);
        assertThat(status, is(403));
    }

    private static void addDevice(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
