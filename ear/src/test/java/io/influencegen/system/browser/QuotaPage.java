package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The pages of quotas as an administrator uses them. */
final class QuotaPage {
    private static final String PATH = "/usage/quotas";

    private final Page page;

    private QuotaPage(Page page) {
        this.page = page;
    }

    static QuotaPage open(Page page) {
        page.navigate(PATH);
        return new QuotaPage(page);
    }

    static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Leads to the page of whoever has exactly this name. */
    QuotaPage find(String name) {
        page.locator("#search\\:name").fill(name);
        button("Find").click();
        page.locator(".ig-found")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        page.waitForURL("**/usage/quota?**");
        return this;
    }

    void limit(int pictures) {
        page.locator("#form\\:limit").fill(String.valueOf(pictures));
        button("Save").click();
        page.waitForURL("**" + PATH);
    }

    void useTheSettings() {
        button("Use the settings").click();
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use the settings"))
                .click();
        page.waitForURL("**" + PATH);
    }

    Locator rows() {
        return page.locator("[data-table] tbody tr");
    }

    Locator notice() {
        return page.locator(".ig-messages");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
