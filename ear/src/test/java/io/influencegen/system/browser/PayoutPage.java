package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** The pages of account and tax form as a person uses them. */
final class PayoutPage {
    private final Page page;

    private PayoutPage(Page page) {
        this.page = page;
    }

    static PayoutPage on(Page page) {
        return new PayoutPage(page);
    }

    static PayoutPage bank(Page page) {
        page.navigate("/bank/mine");
        return new PayoutPage(page);
    }

    /** Opens the form where an account is there already. */
    PayoutPage enterAnother() {
        Locator holder = page.getByLabel("Account holder");
        if (holder.count() == 0) {
            page.locator("[id='other:another']").click();
        }
        holder.waitFor();
        return this;
    }

    PayoutPage choose(String label, String option) {
        page.getByLabel(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    PayoutPage type(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill("");
        field.pressSequentially(text);
        return this;
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    Locator verdict() {
        return page.locator(".ig-verdict");
    }
}
