package io.influencegen.system.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A standard list as a person uses it. */
final class TablePage {
    private final Page page;

    private TablePage(Page page) {
        this.page = page;
    }

    static TablePage open(Page page, String path) {
        page.navigate(path);
        return new TablePage(page);
    }

    /** The list of a page that is open already. */
    static TablePage on(Page page) {
        return new TablePage(page);
    }

    /** What the page says after an action. */
    Locator notice() {
        return page.locator(".ig-messages");
    }

    Locator rows() {
        return page.locator("[data-table] tbody tr");
    }

    Locator total() {
        return page.locator(".ig-table-bar strong");
    }

    Locator filter(String name) {
        return page.locator("[name='filter." + name + "']");
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(name));
    }

    TablePage filterBy(String name, String text) {
        filter(name).fill(text);
        filter(name).press("Enter");
        return settled();
    }

    TablePage choose(String name, String value) {
        filter(name).selectOption(value);
        return settled();
    }

    TablePage sortBy(String column) {
        page.locator("[data-table-act=sort][data-table-argument=" + column + "]")
                .click();
        return settled();
    }

    TablePage nextPage() {
        button("Next page").click();
        return settled();
    }

    TablePage previousPage() {
        button("Previous page").click();
        return settled();
    }

    TablePage toggleColumn(String key) {
        page.locator("[id$=-columns]").click();
        page.locator("input[name=column][value='" + key + "']").click();
        page.keyboard().press("Escape");
        return this;
    }

    TablePage pick(int row) {
        rows().nth(row).locator("[data-table-row]").check();
        return settled();
    }

    TablePage pickPage() {
        page.locator("[data-table-page]").check();
        return settled();
    }

    TablePage pickAllMatching() {
        page.locator("[data-table-page]").check();
        settled();
        page.locator("[data-table-act=pick-all]").click();
        return settled();
    }

    Locator picked(int row) {
        return rows().nth(row).locator("[data-table-row]");
    }

    /** Asks for an action and answers the question that comes. */
    Locator ask(String action) {
        page.locator("[data-table-act=ask][data-table-argument=" + action + "]").click();
        return page.locator("dialog[open]");
    }

    void confirm() {
        page.locator("dialog[open] [data-table-act=run]").click();
    }

    TablePage saveView(String name, String role) {
        page.locator("[id$=-views]").click();
        page.locator("[data-dialog-open$=-save]").click();
        page.locator("dialog[open] [name=view-name]").fill(name);
        page.locator("dialog[open] [name=view-audience]").selectOption(role);
        page.locator("dialog[open] [data-table-act=view-save]").click();
        return this;
    }

    Locator view(String name) {
        page.locator("[id$=-views]").click();
        return page.locator("[data-table-act=view]").filter(new Locator.FilterOptions().setHasText(name));
    }

    Download export(String format) {
        page.locator("[id$=-export]").click();
        return page.waitForDownload(
                () -> page.locator("[id$=':" + format + "']").click());
    }

    /** Once the server has answered what was asked last. */
    private TablePage settled() {
        page.waitForFunction(
                "() => document.querySelector('[data-table]:not([aria-busy])') && window.PrimeFaces?.ajax.Queue.isEmpty()");
        return this;
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
