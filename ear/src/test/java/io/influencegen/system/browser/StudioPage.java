package io.influencegen.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Base64;

/** The studio as a person uses it. */
final class StudioPage {
    private static final double MOST_MILLIS = 90_000;
    private static final String BYTES = """
            async (address) => {
              const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
              return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
            }""";

    private final Page page;

    private StudioPage(Page page) {
        this.page = page;
    }

    static StudioPage open(Page page) {
        page.navigate("/imaging/studio");
        page.locator("#wish").waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
        page.locator("#cards[aria-busy=false]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return new StudioPage(page);
    }

    StudioPage say(String prompt) {
        prompt().fill(prompt);
        return this;
    }

    StudioPage seed(long seed) {
        page.getByLabel("Seed", new Page.GetByLabelOptions().setExact(true)).fill(String.valueOf(seed));
        return this;
    }

    StudioPage count(int count) {
        page.getByLabel("Pictures", new Page.GetByLabelOptions().setExact(true)).selectOption(String.valueOf(count));
        return this;
    }

    StudioPage style(String name) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name))
                .check();
        return this;
    }

    StudioPage make() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make it"))
                .click();
        return this;
    }

    Locator prompt() {
        return page.getByLabel("What shall it show?");
    }

    Locator cards() {
        return page.locator("#cards > li");
    }

    /** Cards whose prompt is this one. */
    Locator cardsOf(String prompt) {
        return cards().filter(new Locator.FilterOptions().setHasText(prompt));
    }

    /** The picture of the newest card, once it is there. */
    Locator newestPicture(String prompt) {
        Locator picture = cardsOf(prompt).first().locator(".ig-making-picture img");
        picture.waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
        return picture;
    }

    /** The whole picture behind the newest card, as it is saved. */
    byte[] download(String prompt) {
        newestPicture(prompt);
        String address = cardsOf(prompt)
                .first()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Save"))
                .getAttribute("href");
        return Base64.getDecoder().decode((String) page.evaluate(BYTES, address));
    }

    Locator problem() {
        return page.locator("#wish-problem");
    }

    String quotaLeft() {
        return page.locator("#quota-left").textContent();
    }
}
