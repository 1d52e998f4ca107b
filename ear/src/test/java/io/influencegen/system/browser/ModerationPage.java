package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The pages of moderation as people use them. */
final class ModerationPage {
    private static final String LIST = "/moderation/list";

    private final Page page;

    private ModerationPage(Page page) {
        this.page = page;
    }

    static ModerationPage open(Page page, String path) {
        page.navigate("/moderation/" + path);
        return new ModerationPage(page);
    }

    ModerationPage addRule(String name, String terms, String explanation) {
        page.navigate(LIST);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New rule"))
                .click();
        page.locator("[id='form:name']").fill(name);
        page.locator("[id='form:terms']").fill(terms);
        page.locator("[id='form:explanation']").fill(explanation);
        button("Save rule").click();
        page.waitForURL("**" + LIST);
        return this;
    }

    Locator tryOut(String prompt) {
        page.locator("[id='trial:prompt']").fill(prompt);
        button("Try").click();
        return page.locator("[id='trial:verdict']");
    }

    void block(String label, byte[] png) {
        page.locator("[id='block:label']").fill(label);
        page.locator("[id='block:file']").setInputFiles(new FilePayload("picture.png", "image/png", png));
        button("Block it").click();
        page.getByText("The picture is blocked.").waitFor();
    }

    void unblock(String label) {
        Locator line = page.locator(".ig-blocked > li").filter(new Locator.FilterOptions().setHasText(label));
        line.locator("[data-dialog-open]").click();
        page.locator("dialog[open] .ig-button-danger").click();
        page.getByText("The picture is off the list.").waitFor();
    }

    Locator picture(String label) {
        return page.locator(".ig-blocked > li")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("img");
    }

    Locator refusal(String text) {
        return page.locator(".ig-card").filter(new Locator.FilterOptions().setHasText(text));
    }

    void appeal(String text, String comment) {
        Locator card = refusal(text);
        card.locator("summary").click();
        card.getByLabel("Why should it be allowed?").fill(comment);
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ask for a decision"))
                .click();
        page.getByText("Thank you.").waitFor();
    }

    void decide(String text, String button, String reason) {
        Locator card = refusal(text);
        card.getByLabel("Your reason").fill(reason);
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    Locator text(String words) {
        return page.getByText(words).first();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
