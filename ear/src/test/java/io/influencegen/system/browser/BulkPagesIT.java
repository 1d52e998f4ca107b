package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.influencegen.system.browser.AccessibilityIT.seriousFaults;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many pictures are planned from a sheet, made, and looked at: all of it in the browser. */
@ArquillianTest
@RunAsClient
class BulkPagesIT extends ProductTest {
    private static final double MOST_MILLIS = 120_000;

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void aSheetShouldBecomeItsPictures() {
        Page page = windows.desktopOf(Role.CAMPAIGN_MANAGER);
        plan(page, "colour,place\nred,beach\n,hill\nblue,nude person\ngreen,street\n");
        Locator faults = page.locator(".ig-lines");
        assertThat(faults.getByRole(AriaRole.ROW)).hasCount(3);
        assertThat(faults).containsText("colour");
        picture(page, "planned");
        Windows.press(page, "Start");
        assertThat(page.locator(".ig-card").first())
                .containsText("Ended", new ContainsTextOptions().setTimeout(MOST_MILLIS));
        assertThat(page.locator(".ig-contact-sheet img")).hasCount(2);
        Windows.press(page, "Make a board");
        assertThat(page.locator("body")).containsText("They are on a board of that name.");
        look(page);
    }

    @Test
    void anOrderShouldPauseGoOnAndSayWhyAPictureFailed() {
        Page page = windows.desktopOf(Role.CAMPAIGN_MANAGER);
        plan(page, "colour,place\n" + "red,beach\n".repeat(20));
        Windows.press(page, "Start");
        Windows.press(page, "Pause");
        Locator standing = page.locator(".ig-card").first();
        assertThat(standing).containsText("Paused");
        UUID order = UUID.fromString(page.url().replaceFirst(".*id=", ""));
        await().until(() -> waiting(order) > 0);
        ProductDatabase.update("""
                update bulk_item set state = 'FAILED', problem = 'prompt-refused'
                 where order_id = ? and position = (select max(position) from bulk_item where order_id = ? and state = 'WAITING')""", order, order);
        Windows.press(page, "Failed");
        assertThat(page.locator(".ig-contact-FAILED")).containsText("A rule forbids these words.");
        Windows.press(page, "Try again");
        assertThat(page.locator(".ig-contact-FAILED")).hasCount(0);
        Windows.press(page, "All");
        assertThat(page.locator(".ig-contact")).hasCount(20);
        assertThat(standing).containsText("Paused");
        Windows.press(page, "Go on");
        assertThat(standing).containsText("Ended", new ContainsTextOptions().setTimeout(MOST_MILLIS));
        assertThat(standing).containsText("20 / 20");
    }

    private static long waiting(UUID order) {
        return ProductDatabase.number("select count(*) from bulk_item where order_id = ? and state = 'WAITING'", order);
    }

    private static void plan(Page page, String sheet) {
        page.navigate("/bulk/new");
        page.getByLabel("Title").fill("Spring bottles");
        page.getByLabel("Prompt", new Page.GetByLabelOptions().setExact(true))
                .fill("a {{colour}} bottle at the {{place}}");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("spring.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
        Windows.press(page, "Check the sheet");
        page.waitForURL("**/bulk/order?id=*");
        assertThat(page.locator(".ig-card").first()).containsText("Planned");
    }

    private static void look(Page page) {
        page.setViewportSize(360, 740);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            AccessibilityIT.show(page, scheme);
            picture(page, scheme.name());
            assertThat(scheme.name(), seriousFaults(page), is(empty()));
        }
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"), is(360));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "bulk-pictures", name + ".png")));
    }
}
