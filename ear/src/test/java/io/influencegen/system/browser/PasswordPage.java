package io.influencegen.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page where a person changes their password. */
final class PasswordPage {
    private final Page page;

    private PasswordPage(Page page) {
        this.page = page;
    }

    static PasswordPage open(Page page) {
        page.navigate("/identity/password");
        return new PasswordPage(page);
    }

    void change(String current, String next) {
        page.getByLabel("Current password", new Page.GetByLabelOptions().setExact(true))
                .fill(current);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(next);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change password"))
                .click();
        page.waitForURL("**/identity/profile");
    }
}
