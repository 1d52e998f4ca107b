package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of one setting as an administrator uses it. */
final class SettingPage {
    private final Page page;
    private final String label;

    private SettingPage(Page page, String label) {
        this.page = page;
        this.label = label;
    }

    static SettingPage open(Page page, String key, String label) {
        page.navigate("/settings/edit?key=" + key);
        return new SettingPage(page, label);
    }

    void save(String value) {
        trySave(value);
        page.waitForURL("**/settings/list");
    }

    void trySave(String value) {
        input().fill(value);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
    }

    Locator input() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    Locator messages() {
        return page.locator("#messages [role=alert]").first();
    }
}
