package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What surrounds every page: palette, theme, navigation on a phone. */
@ArquillianTest
@RunAsClient
class FrameIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void thePaletteShouldLeadToAPageByKeyboardAlone() {
        Page page = windows.desktopOf(Role.ADMINISTRATOR);
        page.keyboard().press("Control+k");
        page.keyboard().type("outb");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/outbox/list"));
    }

    @Test
    void thePaletteShouldSayWhenNothingFits() {
        Page page = windows.desktopOf(Role.INFLUENCER);
        page.keyboard().press("Control+k");
        page.keyboard().type("zzzz");
        assertThat(page.getByText("Nothing found.")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isHidden();
    }

    @Test
    void theChosenThemeShouldStay() {
        Page page = windows.desktopOf(Role.ADMINISTRATOR);
        String light = inkOf(page);
        page.keyboard().press("Control+k");
        page.keyboard().type("theme dark");
        page.keyboard().press("Enter");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        org.hamcrest.MatcherAssert.assertThat(inkOf(page), is(not(light)));
    }

    @Test
    void withoutAChoiceTheThemeShouldFollowTheSystem() {
        String light = inkOf(Windows.signIn(windows.window(1440, 900, ColorScheme.LIGHT), Role.AUDITOR));
        String dark = inkOf(Windows.signIn(windows.window(1440, 900, ColorScheme.DARK), Role.AUDITOR));
        org.hamcrest.MatcherAssert.assertThat(dark, is(not(light)));
    }

    private static String inkOf(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).color");
    }
}
