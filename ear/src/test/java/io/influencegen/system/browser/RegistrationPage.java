package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The registration as somebody without a mouse fills it in. */
final class RegistrationPage {
    private final Page page;
    private final Keyboard keyboard;

    private RegistrationPage(Page page) {
        this.page = page;
        this.keyboard = new Keyboard(page);
    }

    static RegistrationPage open(Page page) {
        page.navigate("/influencer/register");
        return new RegistrationPage(page);
    }

    RegistrationPage type(String label, String text) {
        keyboard.type(label, text);
        return this;
    }

    /** As the browser's own date field takes it: day, month and year are typed in the order of its language. */
    RegistrationPage bornOn(String day) {
        page.getByLabel("Date of birth", new Page.GetByLabelOptions().setExact(true))
                .fill(day);
        return this;
    }

    /** Replaces what is there. */
    RegistrationPage retype(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.focus();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    RegistrationPage leave(String label) {
        field(label).blur();
        return this;
    }

    /** And waits until it is kept. */
    void leaveKept(String label) {
        page.waitForResponse(answer -> answer.url().contains("/influencer/register"), () -> leave(label));
    }

    RegistrationPage choose(String label, String country) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.focus();
        field.selectOption(country);
        return this;
    }

    RegistrationPage tick(String niche) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(niche).setExact(true))
                .focus();
        page.keyboard().press("Space");
        return this;
    }

    void press(String button) {
        keyboard.press(AriaRole.BUTTON, button);
    }

    Locator saved() {
        return page.locator(".ig-wizard-saved");
    }

    Locator step() {
        return page.locator(".ig-wizard-steps [aria-current=step]");
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }
}
