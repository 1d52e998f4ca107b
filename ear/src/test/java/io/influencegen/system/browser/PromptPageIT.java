package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import java.util.List;
import java.util.UUID;
import org.hamcrest.MatcherAssert;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody keeps prompts, finds them again, and fills templates. */
@ArquillianTest
@RunAsClient
class PromptPageIT extends ProductTest {
    private final String title = "T" + UUID.randomUUID();

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void whatIsKeptShouldBeFoundAndDeleted() {
        PromptPage page = PromptPage.open(windows.desktopOf(Role.INFLUENCER));
        page.startNew(title);
        page.type("a {{colour:red|blue}} bottle");
        assertThat(page.sketch()).containsText("colour");
        assertThat(page.sketch()).containsText("a red bottle");
        page.type(" {{");
        assertThat(page.sketch()).containsText("stands in braces and is no variable");
        page.text().press("Backspace");
        page.text().press("Backspace");
        assertThat(page.sketch()).containsText("a red bottle");
        page.save();
        page.find(title);
        assertThat(page.cards()).hasCount(1);
        page.like(title).press("Space");
        assertThat(page.like(title)).hasAttribute("aria-pressed", "true");
        page.deleteOnly();
        assertThat(page.notice()).containsText("is deleted");
        assertThat(page.nothing()).isVisible();
    }

    @Test
    void aTemplateShouldBeFilledOnAPhoneWithTheKeyboard() {
        Page phone = Windows.signIn(windows.phone(), Role.INFLUENCER);
        PromptPage page = PromptPage.open(phone);
        page.startNew(title);
        page.choose("Product on a beach");
        page.field("colour").selectOption("teal");
        page.take();
        assertThat(page.text()).hasValue("product photo of a teal bottle on a beach, warm light");
        page.save();
        page.find(title);
        assertThat(page.cards()).containsText("teal bottle");
        page.deleteOnly();
        assertThat(page.nothing()).isVisible();
    }

    @Test
    void aTemplateOfStaffShouldAskForItsVariablesByName() {
        PromptPage staff = PromptPage.open(windows.desktopOf(Role.CAMPAIGN_MANAGER));
        staff.startTemplate(title);
        staff.type("a {{thing}} on a {{place=beach}}");
        staff.save();
        PromptPage page = PromptPage.open(windows.desktopOf(Role.INFLUENCER));
        page.startNew("Mine");
        page.choose(title);
        assertThat(page.field("place")).hasValue("beach");
        page.take();
        assertThat(page.notice()).containsText("\"thing\" has no value.");
        page.field("thing").fill("red cup");
        page.take();
        assertThat(page.text()).hasValue("a red cup on a beach");
        staff.find(title);
        staff.deleteOnly();
        assertThat(staff.nothing()).isVisible();
    }

    @Test
    void theFilledLibraryShouldBeAccessible() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1440, 360)) {
                Page window = Windows.signIn(windows.window(width, 800, scheme), Role.CAMPAIGN_MANAGER);
                PromptPage page = PromptPage.open(window);
                MatcherAssert.assertThat(scheme + " list " + width, AccessibilityIT.seriousFaults(window), is(empty()));
                page.startNew(title);
                page.type("a {{colour:red|blue}} bottle {{");
                page.choose("Product on a beach");
                assertThat(page.field("colour")).isVisible();
                MatcherAssert.assertThat(scheme + " edit " + width, AccessibilityIT.seriousFaults(window), is(empty()));
            }
        }
    }
}
