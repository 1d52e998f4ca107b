package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The place for a document, as people use it. */
final class DocumentTag {
    private final Locator place;

    private DocumentTag(Locator place) {
        this.place = place;
    }

    static DocumentTag open(Page page) {
        page.navigate("/design");
        return new DocumentTag(page.locator("#card-front"));
    }

    static DocumentTag at(Page page, String id) {
        return new DocumentTag(page.locator("#" + id));
    }

    DocumentTag choose(String name, String type, byte[] file) {
        place.locator("[data-part=input]").setInputFiles(new FilePayload(name, type, file));
        return this;
    }

    void press(String button) {
        place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    Locator status() {
        return place.locator("[data-part=status]");
    }

    Locator hints() {
        return place.locator("[data-part=hints]");
    }

    Locator itself() {
        return place;
    }
}
