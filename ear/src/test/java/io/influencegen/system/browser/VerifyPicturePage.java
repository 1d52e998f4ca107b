package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The page that tells where a picture comes from, as anybody uses it. */
final class VerifyPicturePage {
    static final String PATH = "/provenance/verify";

    private final Page page;

    private VerifyPicturePage(Page page) {
        this.page = page;
    }

    static VerifyPicturePage open(Page page) {
        page.navigate(PATH);
        return new VerifyPicturePage(page);
    }

    VerifyPicturePage check(String name, byte[] picture) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "image/png", picture));
        send();
        return this;
    }

    void send() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the picture"))
                .click();
    }

    Locator verdict() {
        return page.locator(".ig-verdict");
    }

    Locator cards() {
        return page.locator(".ig-card");
    }
}
