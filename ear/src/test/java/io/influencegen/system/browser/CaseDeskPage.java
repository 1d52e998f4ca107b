package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A case on the desk of a reviewer who leaves the mouse alone. */
final class CaseDeskPage {
    private static final int ITEMS = 5;

    private final Page page;

    private CaseDeskPage(Page page) {
        this.page = page;
    }

    /** From the list, where other cases are too. */
    static CaseDeskPage open(Page page, String number) {
        page.navigate("/kyc/list?number=" + number);
        new Keyboard(page).follow(number);
        page.waitForURL("**/kyc/case?id=*");
        return new CaseDeskPage(page);
    }

    CaseDeskPage take() {
        new Keyboard(page).press(AriaRole.BUTTON, "Take this case");
        finishing().waitFor();
        page.waitForLoadState();
        return this;
    }

    Locator takeButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take this case"));
    }

    Locator top() {
        return page.locator(".ig-case-top");
    }

    Locator standpoint() {
        return page.locator("[id='standpoint']");
    }

    Locator item(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Looks at every point first. */
    CaseDeskPage approve(String name) {
        choose(name);
        Locator points = item(name).locator("[data-point]");
        for (int point = 0; point < points.count(); point++) {
            page.keyboard().press(String.valueOf(point + 1));
            assertThat(points.nth(point)).hasAttribute("aria-checked", "true");
        }
        assertThat(item(name).locator("[data-item-key=a]")).isEnabled();
        page.keyboard().press("a");
        assertThat(state(name)).hasText("Approved");
        return this;
    }

    /** With the words of the catalogue as they are. */
    CaseDeskPage askForMore(String name, String reason) {
        choose(name);
        page.keyboard().press("m");
        assertThat(item(name).getByLabel("Reason", new Locator.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.keyboard().type(reason);
        assertThat(item(name).getByLabel("What the applicant reads")).not().hasValue("");
        new Keyboard(page).press(AriaRole.BUTTON, "Ask for more");
        assertThat(state(name)).hasText("More needed");
        return this;
    }

    /** And leaves the next one, which comes by itself, to others. */
    void finish(String label) {
        String here = page.url();
        assertThat(finishing()).hasText(label);
        assertThat(finishing()).isEnabled();
        page.keyboard().press("f");
        page.waitForURL(address -> !address.equals(here));
        if (page.url().contains("/kyc/case")) {
            page.keyboard().press("g");
            page.waitForURL("**/kyc/list");
        }
    }

    private Locator finishing() {
        return page.locator("[data-key=f]");
    }

    private Locator state(String name) {
        return item(name).locator(".ig-card-header .ig-status");
    }

    private void choose(String name) {
        for (int step = 0;
                step < ITEMS && item(name).and(page.locator(".ig-chosen")).count() == 0;
                step++) {
            page.keyboard().press("j");
        }
        assertThat(item(name)).isFocused();
    }
}
