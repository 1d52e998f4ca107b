package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The pages of models as an administrator uses them. */
final class ModelsPage {
    private static final String PATH = "/imaging/models";

    private final Page page;

    private ModelsPage(Page page) {
        this.page = page;
    }

    /** Once a worker has told of its model; the page draws itself anew until then. */
    static ModelsPage open(Page page) {
        page.navigate(PATH);
        page.locator(".ig-model-tile").first().waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        return new ModelsPage(page);
    }

    ModelsPage change() {
        page.navigate(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change"))
                .first()
                .getAttribute("href"));
        page.waitForURL("**/imaging/model?**");
        return this;
    }

    ModelsPage title(String title) {
        page.locator("#form\\:title").fill(title);
        return this;
    }

    void save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        page.waitForURL("**" + PATH);
    }

    void makePreview() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a preview picture"))
                .first()
                .click();
    }

    Locator titles() {
        return page.locator(".ig-model-tile h2").first();
    }

    Locator shot() {
        return page.locator(".ig-model-shot img").first();
    }
}
