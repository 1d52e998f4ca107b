package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.influencegen.system.product.DemoCode;

/** The sign-in page as a person uses it. */
final class SignInPage {
    static final String PATH = "/identity/sign-in";

    private final Page page;

    private SignInPage(Page page) {
        this.page = page;
    }

    static SignInPage open(Page page) {
        page.navigate(PATH);
        return new SignInPage(page);
    }

    /** The page a guarded address led to. */
    static SignInPage reached(Page page) {
        return new SignInPage(page);
    }

    void signIn(String email, String password) {
        tryToSignIn(email, password);
        page.waitForURL(address -> !address.contains(PATH));
        if (page.url().contains("/identity/second-factor")) {
            page.getByLabel("Code").fill(DemoCode.freshFor(email));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on"))
                    .click();
            page.waitForURL(address -> !address.contains("/identity/second-factor"));
        }
    }

    void tryToSignIn(String email, String password) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    Locator messages() {
        return page.getByRole(AriaRole.ALERT);
    }
}
