package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The library of prompts as a person uses it. */
final class PromptPage {
    private final Page page;

    private PromptPage(Page page) {
        this.page = page;
    }

    static PromptPage open(Page page) {
        page.navigate("/prompt/list");
        return new PromptPage(page);
    }

    void startNew(String title) {
        page.navigate("/prompt/edit");
        page.getByLabel("Title").fill(title);
    }

    void startTemplate(String title) {
        page.navigate("/prompt/edit?template=true");
        page.getByLabel("Title").fill(title);
    }

    void type(String text) {
        text().pressSequentially(text);
    }

    Locator text() {
        return page.getByLabel("Prompt", new Page.GetByLabelOptions().setExact(true));
    }

    Locator sketch() {
        return page.locator("#sketch");
    }

    void save() {
        button("Save").click();
        page.waitForURL("**/prompt/list");
    }

    void find(String words) {
        page.navigate("/prompt/list");
        Locator search = page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search prompts"));
        search.fill(words);
        search.press("Enter");
        page.waitForURL("**text=**");
    }

    Locator cards() {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING)));
    }

    Locator nothing() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nothing fits"));
    }

    Locator like(String title) {
        return button("Favourite: " + title);
    }

    /** With the keyboard alone. */
    void choose(String title) {
        Locator entry =
                page.locator("#library").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(title));
        entry.focus();
        page.keyboard().press("Space");
    }

    Locator field(String name) {
        return page.locator("#library").getByLabel(name);
    }

    void take() {
        Locator button = button("Use these words");
        button.focus();
        page.keyboard().press("Enter");
    }

    void deleteOnly() {
        Locator card = cards();
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .first()
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
    }

    Locator notice() {
        return page.locator("#messages");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
