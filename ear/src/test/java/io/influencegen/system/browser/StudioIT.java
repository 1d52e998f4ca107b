package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.influencegen.system.browser.AccessibilityIT.seriousFaults;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From prompt to picture on the real worker with the model that comes along. */
@ArquillianTest
@RunAsClient
class StudioIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void aPromptShouldBecomeThePictureItTellsOf() throws IOException {
        Page page = windows.desktopOf(Role.INFLUENCER);
        StudioPage studio =
                StudioPage.open(page).say("a red bottle on a beach").seed(7).make();
        byte[] red = studio.download("a red bottle on a beach");
        studio.say("a blue bottle on a beach").seed(7).make();
        byte[] blue = studio.download("a blue bottle on a beach");
        assertThat("red in the middle", share(red, StudioIT::isRed), is(greaterThan(0.25)));
        assertThat("blue in the middle", share(blue, StudioIT::isBlue), is(greaterThan(0.25)));
        assertThat("no red in the blue one", share(blue, StudioIT::isRed), is(lessThan(0.05)));
        assertThat("axe with pictures", seriousFaults(page), is(empty()));
    }

    @Test
    void aPersonWithoutAMouseInTheDarkOnAPhoneShouldGetAPicture() {
        Page phone = Windows.signIn(windows.window(360, 740, ColorScheme.DARK), Role.CAMPAIGN_MANAGER);
        StudioPage studio = StudioPage.open(phone);
        String prompt = "a yellow mug in a city, seen by keyboard";
        studio.prompt().focus();
        phone.keyboard().type(prompt);
        phone.keyboard().press("Control+Enter");
        assertThat(studio.cardsOf(prompt)).hasCount(1);
        studio.newestPicture(prompt);
        assertThat("axe", seriousFaults(phone), is(empty()));
        assertThat("scrolls sideways", (int) phone.evaluate("document.documentElement.scrollWidth"), is(360));
    }

    @Test
    void anotherDeviceAndAFreshPageShouldShowTheSame() {
        String prompt = "a green tree in snow, on two devices";
        StudioPage here = StudioPage.open(windows.desktopOf(Role.ADMINISTRATOR));
        StudioPage there = StudioPage.open(windows.desktopOf(Role.ADMINISTRATOR));
        here.say(prompt).count(2).make();
        assertThat(there.cardsOf(prompt)).hasCount(2);
        there.newestPicture(prompt);
        here.newestPicture(prompt);
        StudioPage fresh = StudioPage.open(windows.desktopOf(Role.ADMINISTRATOR));
        assertThat(fresh.cardsOf(prompt)).hasCount(2);
    }

    @Test
    void whatTheApiRefusesShouldBeSaidInTheForm() {
        Page page = windows.desktopOf(Role.INFLUENCER);
        StudioPage studio = StudioPage.open(page).say("a red bottle");
        page.evaluate("document.getElementById('seed').removeAttribute('pattern')");
        studio.seed(4_294_967_296L).make();
        assertThat(studio.problem()).containsText("seed cannot be 4294967296");
        assertThat(studio.problem()).containsText("Choose a number from 0 to");
    }

    @Test
    void settingsOfAPictureShouldComeBackByAgain() {
        Page page = windows.desktopOf(Role.CAMPAIGN_MANAGER);
        String prompt = "a purple chair in a forest, again";
        StudioPage studio =
                StudioPage.open(page).say(prompt).seed(4711).style("neon").make();
        studio.newestPicture(prompt);
        studio.say("something else");
        studio.cardsOf(prompt)
                .first()
                .getByRole(AriaRole.BUTTON)
                .getByText("Again")
                .click();
        assertThat(studio.prompt()).hasValue(prompt);
        assertThat(page.getByLabel("Seed", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("4711");
    }

    /** How much of the middle of the picture is of a colour. */
    private static double share(byte[] png, Predicate<float[]> colour) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int from = picture.getWidth() / 3;
        int hits = 0;
        int all = 0;
        for (int x = from; x < 2 * from; x++) {
            for (int y = picture.getHeight() / 4; y < picture.getHeight() * 3 / 4; y++) {
                Color point = new Color(picture.getRGB(x, y));
                float[] hsb = Color.RGBtoHSB(point.getRed(), point.getGreen(), point.getBlue(), null);
                hits += colour.test(hsb) ? 1 : 0;
                all++;
            }
        }
        return (double) hits / all;
    }

    private static boolean isRed(float[] hsb) {
        return hsb[1] > 0.6 && hsb[2] > 0.4 && (hsb[0] < 0.05 || hsb[0] > 0.93);
    }

    private static boolean isBlue(float[] hsb) {
        return hsb[1] > 0.6 && hsb[2] > 0.3 && hsb[0] > 0.56 && hsb[0] < 0.72;
    }
}
