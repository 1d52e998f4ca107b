package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The dashboard of usage as a person uses it. */
final class UsagePage {
    private final Page page;

    private UsagePage(Page page) {
        this.page = page;
    }

    /** The last days, as if typed. */
    static UsagePage open(Page page, int days) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        page.navigate("/usage/list");
        page.locator("input[name=from]").fill(today.minusDays(days).toString());
        page.locator("input[name=to]").fill(today.toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        page.waitForURL("**from=" + today.minusDays(days) + "**");
        return new UsagePage(page);
    }

    UsagePage by(String tab) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(tab)).click();
        page.waitForURL("**by=**");
        return this;
    }

    Locator row(String text) {
        return page.locator("[data-table] tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator chart(String title) {
        return page.getByLabel(title, new Page.GetByLabelOptions().setExact(true))
                .locator("figure");
    }

    Locator reasons() {
        return page.getByLabel("Why pictures failed");
    }

    String exported() {
        try {
            return Files.readString(TablePage.on(page).export("csv").path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
