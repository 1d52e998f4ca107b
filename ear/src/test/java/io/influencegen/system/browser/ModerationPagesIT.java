package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.http.Prompts;
import io.influencegen.system.product.ProductTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Moderation as people meet it, from the rule to the decision about an appeal. */
@ArquillianTest
@RunAsClient
class ModerationPagesIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void anAdministratorShouldAddARuleAndTryIt() {
        Page window = windows.desktopOf(Role.ADMINISTRATOR);
        ModerationPage page =
                ModerationPage.open(window, "list").addRule("Snarks", "snark\nsnarks", "No snarks, please.");
        assertThat(page.tryOut("a lovely garden")).containsText("It passes");
        var verdict = page.tryOut("a s n a r k and two SN4RKS");
        assertThat(verdict).containsText("It is refused");
        assertThat(verdict).containsText("No snarks, please.");
        assertThat(verdict.locator(".ig-trial-text mark")).hasText(new String[] {"s n a r k", "SN4RKS"});
    }

    @Test
    void whoIsRefusedShouldAskAndBeAnsweredWithoutReload() {
        String text = "a topless convertible for two, " + UUID.randomUUID();
        Page person = windows.desktopOf(Role.INFLUENCER);
        String self = account(person);
        assertThat(Prompts.ask(self, text), is(not(Prompts.PERMITTED)));
        ModerationPage.open(person, "refusals").appeal(text, "It is a car.");
        assertThat(ModerationPage.open(person, "refusals").refusal(text)).containsText("Somebody will look at it");

        Page staff = windows.desktopOf(Role.CAMPAIGN_MANAGER);
        ModerationPage desk = ModerationPage.open(staff, "appeals");
        assertThat(desk.refusal(text)).containsText("It is a car.");
        desk.decide(text, "Allow it", "A car indeed.");
        assertThat(desk.text("It is allowed, and the person is told.")).isVisible();
        assertThat(person.getByText("Your appeal was upheld")).isVisible();
        assertThat(Prompts.ask(self, text), is(Prompts.PERMITTED));
    }

    @Test
    void aBlockedPictureShouldBeKnownAgainUntilItIsRemoved() throws IOException {
        Page window = windows.desktopOf(Role.ADMINISTRATOR);
        ModerationPage page = ModerationPage.open(window, "list");
        String self = account(window);
        page.block("The forbidden chart", picture(320));
        page.picture("The forbidden chart").scrollIntoViewIfNeeded();
        assertThat(
                "the thumbnail is there",
                (int) page.picture("The forbidden chart").evaluate("img => img.decode().then(() => img.naturalWidth)"),
                is(greaterThan(0)));
        assertThat(Prompts.show(self, UUID.randomUUID(), picture(200)), is(not(Prompts.PERMITTED)));
        page.unblock("The forbidden chart");
        assertThat(Prompts.show(self, UUID.randomUUID(), picture(200)), is(Prompts.PERMITTED));
    }

    @Test
    void pagesWithSomethingOnThemShouldBeAccessible() throws IOException {
        String text = "naked truth " + UUID.randomUUID();
        Page person = windows.desktopOf(Role.INFLUENCER);
        Prompts.ask(account(person), text);
        Prompts.ask(account(person), text + " again");
        ModerationPage.open(person, "refusals").appeal(text + " again", "It is a saying.");
        Page administrator = windows.desktopOf(Role.ADMINISTRATOR);
        ModerationPage list = ModerationPage.open(administrator, "list");
        list.block("Another chart", picture(500));
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            check(windows.window(1440, 900, scheme), scheme.name());
        }
        check(windows.phone(), "phone");
        ModerationPage.open(administrator, "list").unblock("Another chart");
    }

    private static void check(Page page, String look) {
        Windows.signIn(page, Role.ADMINISTRATOR);
        Prompts.ask(account(page), "naked truth of an administrator");
        for (String path : new String[] {"list", "edit", "appeals", "refusals"}) {
            ModerationPage shown = ModerationPage.open(page, path);
            if (path.equals("list")) {
                assertThat(shown.tryOut("a n u d e and a g0ry scene")).containsText("It is refused");
            }
            assertThat(look + " " + path, AccessibilityIT.seriousFaults(page), is(empty()));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "moderation-" + path + "-" + look + ".png")));
        }
    }

    private static String account(Page page) {
        return (String) page.evaluate("fetch('/api/v1/me').then(answer => answer.json()).then(me => me.id)");
    }

    private static byte[] picture(int side) throws IOException {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, side, side / 3);
        pen.setColor(Color.BLUE);
        pen.fillOval(side / 4, side / 4, side / 2, side / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(side / 2, side / 2, side / 3, side / 3);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
