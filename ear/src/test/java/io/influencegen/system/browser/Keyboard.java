package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody without a mouse. */
final class Keyboard {
    private static final int FAR = 60;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Keyboard type(String label, String text) {
        goTo(page.getByRole(AriaRole.MAIN).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)));
        page.keyboard().type(text);
        return this;
    }

    void tick(String label) {
        goTo(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label)));
        page.keyboard().press("Space");
    }

    void press(AriaRole role, String name) {
        goTo(page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)));
        page.keyboard().press("Enter");
    }

    /** The link whose name begins like this. */
    void follow(String name) {
        goTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)));
        page.keyboard().press("Enter");
    }

    /** By the tabulator, as far as it takes, and seeing where one is. */
    private void goTo(Locator goal) {
        page.waitForLoadState();
        goal.waitFor();
        for (int step = 0; step < FAR && !isOn(goal); step++) {
            page.keyboard().press("Tab");
        }
        assertThat(goal).isFocused();
    }

    private static boolean isOn(Locator goal) {
        return (boolean) goal.evaluate("node => node === document.activeElement");
    }
}
