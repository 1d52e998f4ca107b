package io.influencegen.system.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens browser windows on the product for one test, closes them after it, and fails it if a page broke the content policy. */
public final class Windows implements BeforeEachCallback, AfterEachCallback, AutoCloseable {
    /** What is there is seen at once; only what fails on a busy machine waits so long. */
    private static final double MOST_MILLIS = 20_000;

    private static final Map<Role, List<Cookie>> COOKIES = new EnumMap<>(Role.class);
    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(Windows.class);

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private Browser browser;

    /** As an extension of a test. */
    public Windows() {}

    /** Of a browser that no other thread uses. */
    Windows(Browser browser) {
        this.browser = browser;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(MOST_MILLIS);
        browser = context.getRoot()
                .getStore(SHARED)
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class)
                .browser();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
        assertThat("content security policy", violations, is(empty()));
    }

    /** A desktop window, nobody signed in. */
    public Page desktop() {
        return window(1440, 900, ColorScheme.LIGHT);
    }

    public Page phone() {
        return window(360, 740, ColorScheme.LIGHT);
    }

    /** A desktop window in which the demo account of {@code role} is signed in. */
    public Page desktopOf(Role role) {
        return signIn(desktop(), role);
    }

    /** As in another window of the same browser, if somebody with that role is in already. */
    public static Page signIn(Page page, Role role) {
        identify(page, role);
        page.navigate("/home");
        return page;
    }

    /** Signed in, and on no page of those who are. */
    static synchronized void identify(Page page, Role role) {
        page.context().addCookies(COOKIES.getOrDefault(role, List.of()));
        if (!page.request().get("/api/v1/me").ok()) {
            page.context().clearCookies();
            COOKIES.put(role, signInAnew(page, role).context().cookies());
        }
    }

    /** As on a device of its own. */
    static Page signInAnew(Page page, Role role) {
        SignInPage.open(page).signIn(role.key() + "@influencegen.example", Product.demoPassword());
        return page;
    }

    /** The first button of that name. */
    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** What broke the content policy since the last time. */
    List<String> takeViolations() {
        List<String> taken = List.copyOf(violations);
        violations.clear();
        return taken;
    }

    public Page window(int width, int height, ColorScheme scheme) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(Product.address())
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
        window.onConsoleMessage(this::note);
        open.add(window);
        return window.newPage();
    }

    private void note(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) {
            violations.add(message.text());
        }
    }
}
