package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@ArquillianTest
@RunAsClient
class SettingsIT extends ProductTest {
    private static final String IDLE = "portal.session-idle-timeout";
    private static final String IDLE_LABEL = "Sign out after inactivity";

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void aNewBannerShouldAppearOnPagesThatAreOpen() {
        Page stranger = windows.desktop();
        SignInPage.open(stranger);
        Page influencer = windows.desktopOf(Role.INFLUENCER);
        Page administrator = windows.desktopOf(Role.ADMINISTRATOR);
        String text = "Maintenance tonight <b>at 22:00</b>";
        SettingPage.open(administrator, "portal.banner", "Banner").save(text);
        assertThat(influencer.locator("#live-banner")).hasText(text);
        assertThat(stranger.locator("#live-banner")).hasText(text);
        SettingPage.open(administrator, "portal.banner", "Banner").save("");
        assertThat(influencer.locator("#live-banner")).hasText("");
    }

    @Test
    void aValueOutOfRangeShouldBeRefusedWithTheRangeAndKept() {
        SettingPage idle = SettingPage.open(windows.desktopOf(Role.ADMINISTRATOR), IDLE, IDLE_LABEL);
        idle.trySave("13h");
        assertThat(idle.messages()).containsText("13h is outside the allowed range, which is 5m to 12h.");
        assertThat(idle.input()).hasValue("13h");
    }

    @Test
    void whoSavesWhatSomebodyElseHasChangedMeanwhileShouldBeTold() {
        Page administrator = windows.desktopOf(Role.ADMINISTRATOR);
        SettingPage first = SettingPage.open(administrator, "portal.list-page-size", "Rows per page");
        Page otherTab = administrator.context().newPage();
        SettingPage second = SettingPage.open(otherTab, "portal.list-page-size", "Rows per page");
        second.save("30");
        first.trySave("40");
        assertThat(first.messages()).containsText("Somebody else changed this");
        SettingPage.open(otherTab, "portal.list-page-size", "Rows per page").save("25");
    }
}
