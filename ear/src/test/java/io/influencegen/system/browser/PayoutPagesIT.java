package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.influencegen.system.browser.AccessibilityIT.seriousFaults;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bank account, tax form, terms and one's own data, as people see them. */
@ArquillianTest
@RunAsClient
class PayoutPagesIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void anAccountShouldBeCheckedWhileItIsTypedAndThenSaved() {
        Page page = windows.desktopOf(Role.INFLUENCER);
        PayoutPage form = PayoutPage.bank(page).enterAnother();
        form.choose("Country of the bank", "United States");
        assertThat(page.getByLabel("Routing number")).isVisible();
        form.choose("Country of the bank", "Germany");
        form.type("Account holder", "Ines Influencer").type("IBAN", "DE89 3704 0044 0532 0130 01");
        assertThat(form.verdict()).containsText("check digits of this IBAN do not fit");
        form.type("IBAN", "DE89 3704 0044 0532 0130 00");
        assertThat(form.verdict()).containsText("can be right");
        look(page, "bank-form");
        form.press("Save account");
        assertThat(page.getByText("•••• 3000").first()).isVisible();
        look(page, "bank-saved");
    }

    @Test
    void pagesShouldLookWellInTheDarkAndOnAPhone() {
        for (String path : List.of("/bank/mine", "/tax/mine", "/privacy/mine", "/consent/text?kind=TERMS")) {
            Page dark = Windows.signIn(windows.window(1440, 900, ColorScheme.DARK), Role.INFLUENCER);
            dark.navigate(path);
            look(dark, "dark" + path.replaceAll("[/?=]", "-"));
            Page phone = Windows.signIn(windows.phone(), Role.INFLUENCER);
            phone.navigate(path);
            look(phone, "phone" + path.replaceAll("[/?=]", "-"));
            assertThat(
                    path + " scrolls sideways", (int) phone.evaluate("document.documentElement.scrollWidth"), is(360));
        }
    }

    @Test
    void financeShouldSeeWhoWaits() {
        Page page = windows.desktopOf(Role.FINANCE);
        page.navigate("/bank/deposits");
        assertThat(page.getByText("Download transfers")).isVisible();
        look(page, "deposits");
    }

    @Test
    void anAdministratorShouldSeeWhatADraftWouldChange() {
        Page page = windows.desktopOf(Role.ADMINISTRATOR);
        page.navigate("/consent/edit?kind=PRIVACY");
        PayoutPage form = PayoutPage.on(page);
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                .fill(page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                        .inputValue()
                        .replace("for 90 days", "for 60 days <b>"));
        form.press("Save and compare");
        assertThat(page.locator("ins").first()).hasText("60");
        assertThat(page.locator("del").first()).hasText("90");
        look(page, "draft");
        form.press("Discard draft");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Discard draft"))
                .click();
        assertThat(page.getByText("The draft is gone")).isVisible();
        look(page, "texts");
    }

    private static void look(Page page, String name) {
        assertThat(name, seriousFaults(page), is(empty()));
    }
}
