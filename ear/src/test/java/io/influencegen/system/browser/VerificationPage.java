package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One's own verification as an applicant sees it. */
final class VerificationPage {
    private final Page page;

    private VerificationPage(Page page) {
        this.page = page;
    }

    static VerificationPage open(Page page) {
        page.navigate("/kyc/status");
        return new VerificationPage(page);
    }

    Locator headline() {
        return page.locator(".ig-verdict h2");
    }

    Locator item(String title) {
        Locator heading = page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setExact(true));
        return page.locator(".ig-matter").filter(new Locator.FilterOptions().setHas(heading));
    }

    Locator state(String title) {
        return item(title).locator(".ig-matter-side .ig-status");
    }

    Locator reasons() {
        return page.locator(".ig-matter-reason");
    }

    /** To what can be done about the items. */
    Locator ways() {
        return page.locator(".ig-matter-side a");
    }

    Locator sendButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send for review"));
    }

    VerificationPage send() {
        sendButton().click();
        headline().getByText("Your documents are with us").waitFor();
        return this;
    }
}
