package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session that ends, and many tabs, never cost anybody what they have typed. */
@ArquillianTest
@RunAsClient
class SessionIT extends ProductTest {
    private static final int TABS = 20;

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void signingInAgainInPlaceShouldKeepWhatWasTyped() {
        Page page = windows.desktopOf(Role.ADMINISTRATOR);
        SettingPage setting = collector(page);
        page.context().clearCookies();
        setting.trySave("https://collector.example/kept");
        InPlaceSignIn.on(page).signIn("administrator@influencegen.example", Product.demoPassword());
        page.waitForURL("**/settings/list");
        assertThat(collector(page).input()).hasValue("https://collector.example/kept");
    }

    @Test
    void twentyTabsShouldAllKeepWorking() {
        Page first = windows.desktopOf(Role.ADMINISTRATOR);
        List<SettingPage> tabs = new ArrayList<>();
        for (int i = 0; i < TABS; i++) {
            tabs.add(collector(first.context().newPage()));
        }
        tabs.get(0).save("https://collector.example/oldest-tab");
        assertThat(collector(first).input()).hasValue("https://collector.example/oldest-tab");
    }

    private static SettingPage collector(Page page) {
        return SettingPage.open(page, "audit.forward-url", "Forwarding address");
    }
}
