package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.influencegen.system.product.DemoCode;

/** The sign-in that opens over a page whose session has ended. */
final class InPlaceSignIn {
    private final Locator dialog;

    private InPlaceSignIn(Locator dialog) {
        this.dialog = dialog;
    }

    static InPlaceSignIn on(Page page) {
        return new InPlaceSignIn(
                page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Sign in to continue")));
    }

    Locator shown() {
        return dialog;
    }

    void signIn(String email, String password) {
        dialog.getByLabel("E-mail").fill(email);
        dialog.getByLabel("Password").fill(password);
        Locator submit = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"));
        submit.click();
        Locator code = dialog.getByLabel("Code");
        code.waitFor();
        code.fill(DemoCode.freshFor(email));
        submit.click();
        dialog.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }
}
