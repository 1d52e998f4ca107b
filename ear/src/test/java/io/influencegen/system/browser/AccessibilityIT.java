package io.influencegen.system.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.system.product.ProductTest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page, in both themes and on a phone, has nothing serious against it: axe's WCAG 2.1 A and AA rules. */
@ArquillianTest
@RunAsClient
class AccessibilityIT extends ProductTest {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final int BROWSERS = 2;

    private static final Map<PortalPage, CompletableFuture<List<String>>> FAULTS = new EnumMap<>(PortalPage.class);

    @RegisterExtension
    final Windows windows = new Windows();

    /** Most of the time goes by in the browser, so there is more than one. */
    @BeforeAll
    static void look() {
        Queue<PortalPage> pages = new ConcurrentLinkedQueue<>(List.of(PortalPage.values()));
        pages.forEach(page -> FAULTS.put(page, new CompletableFuture<>()));
        for (int i = 0; i < BROWSERS; i++) {
            new Thread(() -> lookAtOneAfterTheOther(pages), "looks at pages").start();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageShouldBeAccessible(PortalPage page) {
        assertThat(FAULTS.get(page).join(), is(empty()));
    }

    private static void lookAtOneAfterTheOther(Queue<PortalPage> pages) {
        try (Chromium chromium = Chromium.launch();
                Windows windows = new Windows(chromium.browser())) {
            Page window = windows.desktop();
            for (PortalPage page = pages.poll(); page != null; page = pages.poll()) {
                PortalPage next = page;
                FAULTS.get(next).completeAsync(() -> faultsOf(next, window, windows), Runnable::run);
            }
        }
    }

    private static List<String> faultsOf(PortalPage pageOfPortal, Page page, Windows windows) {
        page.context().clearCookies();
        if (!pageOfPortal.isOpen()) {
            Windows.identify(page, reader(pageOfPortal));
        }
        page.setViewportSize(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(pageOfPortal.getPath());
        List<String> faults = new ArrayList<>(seriousFaults(page));
        show(page, ColorScheme.DARK);
        seriousFaults(page).forEach(fault -> faults.add("dark: " + fault));
        page.setViewportSize(360, 740);
        seriousFaults(page).forEach(fault -> faults.add("phone: " + fault));
        if (overflow(page) > 0) {
            faults.add("scrolls sideways on a phone");
        }
        faults.addAll(windows.takeViolations());
        return faults;
    }

    @Test
    void axeShouldFindWhatIsWrong() {
        Page page = windows.desktop();
        page.navigate(SignInPage.PATH);
        page.evaluate("document.querySelector('label').remove()");
        assertThat(seriousFaults(page).isEmpty(), is(false));
    }

    /** Administrators see most of what others see; somebody sees every page. */
    private static Role reader(PortalPage pageOfPortal) {
        return Stream.concat(Stream.of(Role.ADMINISTRATOR), Stream.of(Role.values()))
                .filter(role -> pageOfPortal.allows(new Caller(Optional.empty(), "reader", Set.of(role))))
                .findFirst()
                .orElseThrow();
    }

    /** In other colours, once they have changed. */
    static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate("""
                Promise.allSettled(document.getAnimations()
                    .filter(change => change.effect.getComputedTiming().endTime < Infinity)
                    .map(change => change.finished))""");
    }

    /** In the old way, which needs no second window: no page holds one of another host. */
    static List<String> seriousFaults(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(AccessibilityIT::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " at " + rule.getNodes().get(0).getTarget();
    }

    private static int overflow(Page page) {
        return (int) page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }
}
