package io.influencegen.system.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The gallery as a person uses it. */
final class GalleryGrid {
    private static final String PATH = "/gallery/list";

    private final Page page;

    private GalleryGrid(Page page) {
        this.page = page;
    }

    static GalleryGrid open(Page page, String query) {
        page.navigate(PATH + query);
        return new GalleryGrid(page);
    }

    Locator pictures() {
        return page.locator("#shots > li");
    }

    @SuppressWarnings("unchecked")
    List<String> addresses() {
        return (List<String>) pictures().locator("a").evaluateAll("all => all.map(one => one.href)");
    }

    Locator total() {
        return page.locator("#gallery-total");
    }

    Locator notice() {
        return page.locator("#undo [data-news]");
    }

    Locator chosen() {
        return page.locator("#chosen-count");
    }

    Locator stars(int at) {
        return pictures().nth(at).locator(".ig-shot-stars b");
    }

    GalleryGrid search(String words) {
        page.getByRole(AriaRole.SEARCHBOX).fill(words);
        page.keyboard().press("Enter");
        return this;
    }

    GalleryGrid choose(int at) {
        box(at).check();
        return this;
    }

    /** From the one chosen last to this one. */
    GalleryGrid chooseUpTo(int at) {
        box(at).click(new Locator.ClickOptions()
                .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        return this;
    }

    GalleryGrid press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    GalleryGrid pick(String menu, String item) {
        press(menu);
        page.locator("[popover]:popover-open .ig-menu-item")
                .filter(new Locator.FilterOptions().setHasText(item))
                .first()
                .click();
        return this;
    }

    GalleryGrid makeBoard(String name) {
        pick("Add to board", "New board");
        page.locator("dialog[open] [name=name]").fill(name);
        page.locator("dialog[open] [type=submit]").click();
        page.waitForURL(address -> address.contains("board="));
        return this;
    }

    Download download(String format) {
        return page.waitForDownload(() -> pick("Download", format));
    }

    void compare() {
        page.locator("#compare").click();
    }

    GalleryGrid toTheEnd() {
        page.keyboard().press("End");
        page.locator("footer").scrollIntoViewIfNeeded();
        return this;
    }

    private Locator box(int at) {
        return pictures().nth(at).locator("[data-pick]");
    }
}
