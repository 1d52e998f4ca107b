package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.influencegen.system.browser.AccessibilityIT.seriousFaults;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Those who operate jobs, at their console. */
@ArquillianTest
@RunAsClient
class JobConsoleIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void aJobShouldBeLaunchedFromItsFormAndWatched() {
        Page page = windows.desktopOf(Role.BATCH_OPERATOR);
        page.navigate("/job/list");
        page.getByLabel("Launch: Clean up history").click();
        page.getByLabel("Days to keep").fill("400");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Launch now"))
                .click();
        assertThat(page.locator(".ig-card", new Page.LocatorOptions().setHasText("Attempts")))
                .containsText("Completed", new ContainsTextOptions().setTimeout(60_000));
        assertThat(page.locator(".ig-job-log")).containsText("Step forget-old-runs ended");
    }

    @Test
    void aThousandSkippedItemsShouldBeTakenAgainInThreeClicks() {
        UUID run = skipped(1000);
        Page page = windows.desktopOf(Role.BATCH_OPERATOR);
        page.navigate("/job/run?id=" + run);
        hearOfTheRunFromNowOn(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take all again"))
                .click();
        await().atMost(Duration.ofSeconds(60)).until(() -> open(run), is(0L));
        assertThat(page.locator("body")).containsText("What was left out is taken again.");
    }

    /** A run that begins at once is in the news before the answer to the click is here. */
    private static void hearOfTheRunFromNowOn(Page page) {
        page.evaluate("""
                document.addEventListener("click", () =>
                    setInterval(() => document.dispatchEvent(new CustomEvent("ig:job-run")), 20), { once: true })""");
    }

    @Test
    void oneShouldBeMendedInPlace() {
        UUID run = skipped(1);
        Page page = windows.desktopOf(Role.BATCH_OPERATOR);
        TablePage.open(page, "/job/skips?run=" + run)
                .rows()
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        page.locator("textarea").fill("mended");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it again"))
                .click();
        assertThat(page.locator("main")).containsText("Taken again");
        await().atMost(Duration.ofSeconds(60)).until(() -> open(run), is(0L));
        assertThat(
                ProductDatabase.number("select count(*) from job_item where run = ? and payload = 'mended'", run),
                is(1L));
    }

    @Test
    void twoRunsShouldBeComparedFigureByFigure() {
        UUID one = skipped(3);
        UUID other = skipped(17);
        Page page = windows.desktopOf(Role.BATCH_OPERATOR);
        page.navigate("/job/compare?a=" + one + "&b=" + other);
        Locator skipped =
                page.locator(".ig-comparison tbody tr").filter(new Locator.FilterOptions().setHasText("Skipped"));
        assertThat(skipped).containsText("3");
        assertThat(skipped.locator("strong")).hasText("17");
    }

    @Test
    void theConsoleShouldWorkOnAPhoneAndInTheDark() {
        UUID run = skipped(3);
        UUID skip = new UUID(run.getMostSignificantBits(), 1);
        List<String> paths = List.of(
                "/job/list",
                "/job/launch?job=clean-history",
                "/job/run?id=" + run,
                "/job/history?job=clean-history",
                "/job/compare?a=" + run,
                "/job/skips",
                "/job/skip?id=" + skip,
                "/job/schedules");
        Page phone = Windows.signIn(windows.phone(), Role.ADMINISTRATOR);
        for (String path : paths) {
            phone.navigate(path);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                AccessibilityIT.show(phone, scheme);
                picture(phone, scheme + path);
                assertThat(scheme + " " + path, seriousFaults(phone), is(empty()));
            }
            assertThat(path, (int) phone.evaluate("document.documentElement.scrollWidth"), is(360));
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "job-pictures", name.replaceAll("[^A-Za-z]+", "-") + ".png")));
    }

    private static long open(UUID run) {
        return ProductDatabase.number("select count(*) from job_skip where run = ? and state = 'OPEN'", run);
    }

    /** A run that was given its work by nobody, as no job here leaves anything out. */
    private static UUID skipped(int count) {
        UUID run = UUID.randomUUID();
        ProductDatabase.update("""
                insert into job_run (id, job, parameters, state, attempt, because, requested_by, requested_at, begins_after,
                                     started_at, ended_at, correlation_id)
                values (?, 'clean-history', '{"days":"400"}', 'COMPLETED', 1, 'by-hand', 'test', now(), now(), now(), now(),
                        'test')""", run);
        ProductDatabase.update("""
                insert into job_item (run, step, position, key, payload, state)
                select ?, 'walk', n, 'sheep-' || n, 'one', 'SKIPPED' from generate_series(1, ?) n""", run, count);
        ProductDatabase.update("""
                insert into job_skip (id, run, job, step, position, key, input, reason, detail, skipped_at)
                select cast(left(cast(? as text), 18) || '-0000-' || lpad(to_hex(n), 12, '0') as uuid), ?,
                       'clean-history', 'walk', n, 'sheep-' || n, 'one', 'wolf', 'It was eaten', now()
                  from generate_series(1, ?) n""", run, run, count);
        ProductDatabase.update("""
                insert into job_step (run, step, partition, total, done, skipped, started_at, updated_at, attempt, attempt_at,
                                      told_at)
                values (?, 'walk', 0, ?, 0, ?, now(), now(), 1, now(), now())""", run, count, count);
        return run;
    }
}
