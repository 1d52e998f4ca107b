package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.http.SealedPicture;
import io.influencegen.system.product.ProductTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hamcrest.MatcherAssert;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anybody drops a picture and sees at once what to think of it. */
@ArquillianTest
@RunAsClient
class VerifyPictureIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void aPictureMadeHereShouldBeToldWithItsStory() {
        VerifyPicturePage page = VerifyPicturePage.open(windows.desktop()).check("bottle.png", SealedPicture.png());
        assertThat(page.verdict()).containsText("Made here, and untouched");
        assertThat(page.cards().filter(new Locator.FilterOptions().setHasText("Made with")))
                .containsText("a red bottle on a beach");
        page.check("bottle.png", SealedPicture.altered());
        assertThat(page.verdict()).containsText("The picture was changed after it was signed.");
        page.check("bottle.png", SealedPicture.bare());
        assertThat(page.verdict()).containsText("No content credential");
        page.check("bottle.png", "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(page.verdict()).containsText("This is not a PNG, JPEG or WebP picture.");
    }

    @Test
    void theReportShouldBeAccessibleInBothThemesAndOnAPhone() {
        byte[] picture = SealedPicture.png();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = windows.window(1440, 900, scheme);
            for (byte[] shown : List.of(picture, SealedPicture.altered(), SealedPicture.bare())) {
                VerifyPicturePage.open(page).check("bottle.png", shown);
                assertThat(page.locator(".ig-verdict")).isVisible();
                MatcherAssert.assertThat(scheme.toString(), AccessibilityIT.seriousFaults(page), is(empty()));
            }
        }
        Page phone = windows.phone();
        VerifyPicturePage.open(phone).check("bottle.png", picture);
        assertThat(phone.locator(".ig-verdict")).isVisible();
        MatcherAssert.assertThat(AccessibilityIT.seriousFaults(phone), is(empty()));
        MatcherAssert.assertThat(
                phone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"), is(0));
    }

    @Test
    void administratorsShouldMakeANewCertificateOnceTheyHaveConfirmed() {
        Page page = windows.desktopOf(Role.ADMINISTRATOR);
        page.navigate("/provenance/certificate");
        String before = page.locator("#fingerprint").textContent();
        MatcherAssert.assertThat(AccessibilityIT.seriousFaults(page), is(empty()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a new certificate"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make a new certificate"))
                .click();
        assertThat(page.getByText("A new certificate signs pictures from now on."))
                .isVisible();
        assertThat(page.locator("#fingerprint")).not().hasText(before);
    }

    @Test
    void itShouldBeReachedFromTheSignInPageAndFromTheNavigation() {
        Page stranger = windows.desktop();
        SignInPage.open(stranger);
        stranger.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check a picture"))
                .click();
        assertThat(stranger.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Check a picture")))
                .isVisible();
        Page influencer = windows.desktopOf(Role.INFLUENCER);
        VerifyPicturePage page = VerifyPicturePage.open(influencer).check("bottle.png", SealedPicture.png());
        assertThat(page.verdict()).containsText("Made here, and untouched");
        assertThat(influencer.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    @Test
    void sendingNothingShouldSayWhatIsMissing() {
        Page page = windows.desktop();
        VerifyPicturePage.open(page).send();
        assertThat(page.getByText("Choose a picture first.").first()).isVisible();
    }
}
