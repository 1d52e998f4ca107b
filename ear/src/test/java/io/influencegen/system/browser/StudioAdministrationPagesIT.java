package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.influencegen.system.browser.AccessibilityIT.seriousFaults;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductTest;
import io.influencegen.system.product.StudioRows;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Those who run the studio, at their pages. */
@ArquillianTest
@RunAsClient
class StudioAdministrationPagesIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void theDashboardShouldAddUpItsDaysAndExportThem() {
        String campaign = "Dashboard-" + UUID.randomUUID();
        StudioRows.used("INFLUENCER", campaign, "shapes", "COMPLETED", 3);
        StudioRows.used("INFLUENCER", campaign, "shapes", "FAILED", 3);
        UsagePage usage =
                UsagePage.open(windows.desktopOf(Role.CAMPAIGN_MANAGER), 10).by("By campaign");
        assertThat(usage.row(campaign)).containsText("1");
        assertThat(usage.chart("Pictures each day").locator("table tr")).hasCount(11);
        assertThat(usage.reasons()).containsText("The worker could not make the picture.");
        assertThat(usage.exported(), containsString(campaign));
    }

    @Test
    void whoeverRunsTheStudioShouldDoSoOnAPhoneAndInTheDark() {
        StudioRows.used("INFLUENCER", "Phone", "shapes", "FAILED", 1);
        UUID letter = StudioRows.deadLetter("INFLUENCER", "nobodys-model", "ref");
        List<String> paths = List.of(
                "/usage/list",
                "/usage/quotas",
                "/usage/quota?holder=campaign:Phone",
                "/usage/mine",
                "/imaging/queue",
                "/imaging/models",
                "/imaging/dead-letters",
                "/imaging/dead-letter?id=" + letter);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page phone = Windows.signIn(windows.window(360, 740, scheme), Role.ADMINISTRATOR);
            for (String path : paths) {
                phone.navigate(path);
                assertThat(scheme + " " + path, seriousFaults(phone), is(empty()));
                assertThat(path, (int) phone.evaluate("document.documentElement.scrollWidth"), is(360));
            }
        }
    }

    @Test
    void aLimitShouldBeSetForACampaignAndTakenBack() {
        String campaign = "Limit " + UUID.randomUUID().toString().substring(0, 8);
        QuotaPage quotas = QuotaPage.open(windows.desktopOf(Role.ADMINISTRATOR)).find(campaign);
        quotas.limit(12);
        assertThat(quotas.notice()).containsText("The limit was saved.");
        assertThat(quotas.rows().filter(QuotaPage.with(campaign))).containsText("12");
        quotas.find(campaign).useTheSettings();
        assertThat(quotas.notice()).containsText("The limit was removed.");
    }

    @Test
    void anOperatorShouldMoveAndCancelWhatWaits() {
        String model = "queue-" + UUID.randomUUID();
        StudioRows.queued("INFLUENCER", model);
        StudioRows.queued("CAMPAIGN_MANAGER", model);
        TablePage queue = TablePage.open(windows.desktopOf(Role.BATCH_OPERATOR), "/imaging/queue?model=" + model);
        assertThat(queue.total()).hasText("2");
        queue.pick(1).ask("front");
        queue.confirm();
        assertThat(queue.notice()).containsText("One picture was moved to the front.");
        queue.pickPage().ask("cancel").locator("[name=reason]").fill("The worker goes away");
        queue.confirm();
        assertThat(queue.notice()).containsText("2 pictures were cancelled.");
        assertThat(queue.rows()).hasCount(0);
    }

    @Test
    void aWorkerShouldBeDrainedAndUsedAgain() {
        Page page = windows.desktopOf(Role.BATCH_OPERATOR);
        page.navigate("/imaging/queue");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Drain"))
                .click();
        assertThat(page.locator("#fleet\\:state")).containsText("Drained");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use again"))
                .click();
        assertThat(page.locator("#fleet\\:state")).containsText("Works");
    }

    @Test
    void dyingLettersShouldBeReplayedTogetherAndGivenUpWithAReason() {
        String model = "letters-" + UUID.randomUUID();
        StudioRows.deadLetter("INFLUENCER", model, "ref-a");
        StudioRows.deadLetter("INFLUENCER", model, "ref-b");
        Page page = windows.desktopOf(Role.BATCH_OPERATOR);
        TablePage letters = TablePage.open(page, "/imaging/dead-letters?model=" + model);
        assertThat(letters.rows()).hasCount(2);
        letters.rows().first().getByRole(AriaRole.LINK).click();
        page.waitForURL("**/imaging/dead-letter?id=*");
        assertThat(page.getByText("Out of memory")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give up"))
                .click();
        page.locator("dialog[open] input[type=text]").fill("The model is gone");
        page.locator("dialog[open] .ig-button-danger").click();
        assertThat(page.getByText("The picture was given up.")).isVisible();
        letters = TablePage.open(page, "/imaging/dead-letters?model=" + model);
        letters.pickPage().ask("replay");
        letters.confirm();
        assertThat(letters.notice()).containsText("One picture was put back in line.");
        TablePage queue = TablePage.open(page, "/imaging/queue?model=" + model);
        queue.pickPage().ask("cancel").locator("[name=reason]").fill("Over");
        queue.confirm();
        assertThat(queue.rows()).hasCount(0);
    }

    @Test
    void aModelShouldGetAnotherTitleAndAPreviewPicture() {
        Page page = windows.desktopOf(Role.ADMINISTRATOR);
        ModelsPage models = ModelsPage.open(page);
        models.change().title("Scenes of ours").save();
        assertThat(models.titles()).containsText("Scenes of ours");
        models.change().title("").save();
        models.makePreview();
        assertThat(models.shot()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        page.waitForFunction("() => document.querySelector('.ig-model-shot img').naturalWidth > 0");
    }
}
