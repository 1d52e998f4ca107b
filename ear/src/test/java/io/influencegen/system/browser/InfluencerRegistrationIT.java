package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Mails;
import io.influencegen.system.product.ProductTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stranger registers on a phone, by keyboard alone, and goes on at a desk; staff see as much as they may. */
@ArquillianTest
@RunAsClient
class InfluencerRegistrationIT extends ProductTest {
    private static final String PASSWORD = "walnut harbour lantern 41";

    @RegisterExtension
    final Windows windows = new Windows();

    private final String tag = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String email = "registers-" + tag + "@example.com";

    @Test
    void aStrangerShouldRegisterOnAPhoneAndGoOnElsewhere() {
        Page phone = windows.phone();
        signUp(phone);
        RegistrationPage wizard = RegistrationPage.open(phone);
        assertThat(wizard.step()).containsText("About you");
        look(phone);
        aboutYou(wizard);
        assertThat(phone).hasURL(Pattern.compile(".*step=channels"));
        Cookie device = phone.context().cookies().stream()
                .filter(one -> one.name.equals("ig-device"))
                .findFirst()
                .orElseThrow();
        assertThat("a script reads the device", device.httpOnly, is(true));
        assertThat(device.sameSite, is(SameSiteAttribute.LAX));
        Page desk = windows.window(1280, 900, ColorScheme.DARK);
        SignInPage.open(desk).signIn(email, PASSWORD);
        RegistrationPage atDesk = RegistrationPage.open(desk);
        assertThat(atDesk.step()).containsText("Your channels");
        channels(desk, atDesk);
        audience(desk, atDesk);
        look(desk);
        desk.navigate("/influencer/profile");
        assertThat(desk.getByText("Lindenweg 7")).isVisible();
        look(desk);
        phone.reload();
        assertThat(wizard.main()).containsText("tiktok.com/@t" + tag);
        look(phone);
    }

    @Test
    void theLaterOfTwoDevicesShouldBeTold() {
        Page first = windows.desktop();
        signUp(first);
        Page second = windows.window(360, 740, ColorScheme.DARK);
        SignInPage.open(second).signIn(email, PASSWORD);
        RegistrationPage one = RegistrationPage.open(first);
        RegistrationPage other = RegistrationPage.open(second);
        one.type("City", "Berlin").leave("City");
        assertThat(one.saved()).containsText("Saved");
        other.type("Street and number", "Lindenweg 7").leave("Street and number");
        assertThat(other.field("City")).hasValue("Berlin");
        one.retype("City", "Hamburg").leaveKept("City");
        other.retype("City", "Bremen").leave("City");
        assertThat(other.main()).containsText("You changed the city on another device meanwhile.");
        assertThat(other.field("City")).hasValue("Hamburg");
        look(second);
    }

    @Test
    void staffShouldSeeAsMuchAsTheyMay() {
        Page reviewer = windows.desktopOf(Role.KYC_REVIEWER);
        reviewer.navigate("/influencer/list?standing=ACTIVE");
        look(reviewer);
        reviewer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ines Influencer"))
                .click();
        assertThat(reviewer.getByText("Lindenallee 12")).isVisible();
        look(reviewer);
        Page manager = windows.desktopOf(Role.CAMPAIGN_MANAGER);
        manager.navigate("/influencer/list?standing=ACTIVE");
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I. I."))
                .click();
        assertThat(manager.getByText("Some of it is hidden from your role.")).isVisible();
        assertThat(manager.getByText("Lindenallee 12")).hasCount(0);
    }

    private void aboutYou(RegistrationPage wizard) {
        wizard.press("Continue");
        assertThat(wizard.main()).containsText("Write your given name, in letters.");
        wizard.type("Given name", "Mara").type("Family name", "Lux").bornOn("2015-08-23");
        assertThat(wizard.saved()).containsText("Saved");
        wizard.choose("Country", "DE");
        wizard.type("Mobile or phone number", "0151 23456789").type("Street and number", "Lindenweg 7");
        wizard.type("Postal code", "10115").type("City", "Berlin").press("Continue");
        assertThat(wizard.main()).containsText("You need to be at least 18 years old to register.");
        wizard.bornOn("1994-08-23").press("Continue");
    }

    private void channels(Page page, RegistrationPage wizard) {
        wizard.type("Name or link of your profile", "https://www.tiktok.com/@t" + tag);
        assertThat(page.locator(".ig-handle-look")).containsText("tiktok.com/@t" + tag);
        assertThat(wizard.field("TikTok")).isChecked();
        look(page);
        wizard.type("Followers", "12,400").press("Add this channel");
        assertThat(page.locator(".ig-channel")).containsText("tiktok.com/@t" + tag);
        wizard.press("Continue");
        assertThat(wizard.step()).containsText("Your audience");
    }

    private static void audience(Page page, RegistrationPage wizard) {
        look(page);
        wizard.tick("Food")
                .type("18–24", "60")
                .type("25–34", "30")
                .type("Women", "70")
                .type("Men", "30");
        wizard.choose("Country 1", "DE").type("Per cent in country 1", "55");
        wizard.press("Finish");
        assertThat(wizard.main()).containsText("The age groups add up to 90 %.");
        wizard.retype("25–34", "40").press("Finish");
        assertThat(wizard.main()).containsText("Your part is done");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to your verification")))
                .hasAttribute("href", "/kyc/status");
    }

    private void signUp(Page page) {
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/identity/sign-up");
        keyboard.type("Name", "Mara Lux").type("E-mail", email).type("Password", PASSWORD);
        keyboard.press(AriaRole.BUTTON, "Sign up");
        page.getByRole(AriaRole.STATUS).getByText("mailbox").waitFor();
        page.navigate(Mails.to(email, 1).path());
        keyboard.press(AriaRole.BUTTON, "Confirm my address");
        page.getByText("Your address is confirmed").waitFor();
        SignInPage.open(page).signIn(email, PASSWORD);
        keyboard.tick("I have read the Terms of Service and agree to them.");
        keyboard.tick("I have read the Privacy Policy and agree to it.");
        keyboard.press(AriaRole.BUTTON, "Agree and go on");
        page.waitForURL("**/home");
    }

    private static void look(Page page) {
        assertThat(page.url(), AccessibilityIT.seriousFaults(page), is(empty()));
    }
}
