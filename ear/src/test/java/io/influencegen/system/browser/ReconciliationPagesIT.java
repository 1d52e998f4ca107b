package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.influencegen.system.browser.AccessibilityIT.seriousFaults;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A provider is set up, its file compared and the report read: all of it in the browser. */
@ArquillianTest
@RunAsClient
class ReconciliationPagesIT extends ProductTest {
    private static final String FILE =
            "id,result,name\nch-1,clear,Ada\nch-2,odd,Bob\nch-3,rejected,Eve\nch-3,clear,Eve\n";

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void aFileShouldBeComparedAndItsReportReadable() {
        Page page = windows.desktopOf(Role.ADMINISTRATOR);
        setUp(page);
        page.navigate("/reconciliation/list");
        page.locator("[id='bring:provider']").selectOption("pages");
        page.locator("input[type=file]").setInputFiles(file());
        Windows.press(page, "Compare");
        assertThat(page.locator(".ig-stat").filter(new Locator.FilterOptions().setHasText("To settle")))
                .containsText("2");
        assertThat(page.locator("body")).containsText("its status is none of those that are known");
        String report = page.url().substring(page.url().indexOf("/reconciliation"));
        look(report);
    }

    private static void setUp(Page page) {
        page.navigate("/reconciliation/providers");
        Windows.press(page, "Add a provider");
        fill(page, "key", "pages");
        fill(page, "name", "Pages");
        fill(page, "c-REFERENCE", "id");
        fill(page, "c-STATUS", "result");
        fill(page, "c-NAME", "name");
        fill(page, "statuses", "clear = APPROVED\nrejected = refused");
        page.locator("input[type=file]").setInputFiles(file());
        Windows.press(page, "Try it");
        assertThat(page.locator("body")).containsText("its status is none of those that are known");
        picture(page, "mapping");
        Windows.press(page, "Save");
        assertThat(page.locator("body")).containsText("The provider is saved.");
    }

    private void look(String report) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page phone = Windows.signIn(windows.window(360, 740, scheme), Role.ADMINISTRATOR);
            for (String path : List.of("/reconciliation/list", report, "/reconciliation/providers")) {
                phone.navigate(path);
                picture(phone, scheme + path);
                assertThat(scheme + " " + path, seriousFaults(phone), is(empty()));
                assertThat(path, (int) phone.evaluate("document.documentElement.scrollWidth"), is(360));
            }
        }
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[id='providers:" + field + "']").fill(value);
    }

    private static FilePayload file() {
        return new FilePayload("november.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "reconciliation-pictures", name.replaceAll("[^A-Za-z]+", "-") + ".png")));
    }
}
