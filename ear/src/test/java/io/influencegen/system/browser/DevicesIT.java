package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One person at two devices. */
@ArquillianTest
@RunAsClient
class DevicesIT extends ProductTest {
    private static final String TYPED = "https://collector.example/half-filled";

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void signingOutAnotherDeviceShouldLeaveItsFormWaiting() {
        Page there = Windows.signInAnew(windows.desktop(), Role.ADMINISTRATOR);
        SettingPage form = SettingPage.open(there, "audit.forward-url", "Forwarding address");
        form.input().fill(TYPED);
        DevicesPage here = DevicesPage.open(Windows.signInAnew(windows.desktop(), Role.ADMINISTRATOR));
        here.signOutOthers();
        assertThat(here.devices()).hasCount(1);
        InPlaceSignIn dialog = InPlaceSignIn.on(there);
        assertThat(dialog.shown()).isVisible();
        dialog.signIn("administrator@influencegen.example", Product.demoPassword());
        assertThat(form.input()).hasValue(TYPED);
        form.trySave(TYPED);
        there.waitForURL("**/settings/list");
        here.reload();
        assertThat(here.devices()).hasCount(2);
    }

    @Test
    void oneDeviceShouldBeSignedOutAndThisOneMarked() {
        Page there = windows.phone();
        Windows.signInAnew(there, Role.FINANCE);
        DevicesPage here = DevicesPage.open(Windows.signInAnew(windows.desktop(), Role.FINANCE));
        assertThat(here.thisDevice()).hasCount(1);
        here.signOutNewestOther();
        there.navigate("/home");
        assertThat(there.getByLabel("E-mail")).isVisible();
    }

    @Test
    void aChangedPasswordShouldSignOutEveryOtherDevice() {
        Page there = windows.phone();
        Windows.signInAnew(there, Role.CAMPAIGN_MANAGER);
        Page here = Windows.signInAnew(windows.desktop(), Role.CAMPAIGN_MANAGER);
        try {
            PasswordPage.open(here).change(Product.demoPassword(), "otter piano velvet gravel");
            assertThat(here.getByText("All other devices are signed out.")).isVisible();
            assertThat(InPlaceSignIn.on(there).shown()).isVisible();
        } finally {
            ProductDatabase.update("update user_account a set password_hash = b.password_hash from user_account b"
                    + " where a.display_name = 'Cameron Manager' and b.display_name = 'Audra Auditor'");
        }
    }
}
