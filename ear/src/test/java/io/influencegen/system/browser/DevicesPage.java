package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of one's devices as a person uses it. */
final class DevicesPage {
    private static final String PATH = "/identity/sessions";

    private final Page page;

    private DevicesPage(Page page) {
        this.page = page;
    }

    static DevicesPage open(Page page) {
        page.navigate(PATH);
        return new DevicesPage(page);
    }

    void reload() {
        page.reload();
    }

    Locator devices() {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("last seen"));
    }

    Locator thisDevice() {
        return devices()
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText("This device", new Page.GetByTextOptions().setExact(true))));
    }

    void signOutOthers() {
        confirm(button("Sign out all others"), "Sign out all others");
    }

    /** Of those that are not this one, the one last used. */
    void signOutNewestOther() {
        confirm(
                devices()
                        .nth(1)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out"))
                        .first(),
                "Sign out");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private void confirm(Locator opener, String yes) {
        opener.click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(yes))
                .click();
        page.getByText("signed out.").waitFor();
    }
}
