package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** One picture's page as a person uses it. */
final class PictureView {
    private final Page page;

    private PictureView(Page page) {
        this.page = page;
    }

    static PictureView open(Page page, UUID id) {
        page.navigate("/gallery/detail?id=" + id);
        return new PictureView(page);
    }

    Locator facts() {
        return page.locator("main .ig-facts").first();
    }

    Locator star(int number) {
        return page.locator("input[name=stars][value='" + number + "']");
    }

    Locator board(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    Locator image() {
        return page.locator(".ig-picture-large img");
    }

    /** Once the server has answered. */
    PictureView rate(int number) {
        page.waitForResponse("**/images/ratings", () -> star(number).check());
        return this;
    }

    PictureView press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }
}
