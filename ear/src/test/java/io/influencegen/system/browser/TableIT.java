package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The standard list, on the page of messages to other systems: 60 of them, every second one dead. */
@ArquillianTest
@RunAsClient
class TableIT extends ProductTest {
    private static final int MESSAGES = 60;

    @RegisterExtension
    final Windows windows = new Windows();

    private final String marker = "table-" + UUID.randomUUID();
    private final String ours = "/outbox/list?text=" + marker;
    private Page page;

    @BeforeEach
    void writeMessages() {
        ProductDatabase.update("""
                insert into outbox_message (id, channel, destination, payload, headers, idempotency_key, state, attempts,
                                            max_attempts, next_attempt_at, created_at, settled_at, delivered_at,
                                            correlation_id, created_by)
                select gen_random_uuid(), 'nowhere', 'https://receiver.example/' || n, '{}', '{}', ? || '-' || to_char(n, 'FM000'),
                       case when n % 2 = 0 then 'DEAD' else 'DELIVERED' end, 1, 5, now(), now() - n * interval '1 minute', now(),
                       case when n % 2 = 0 then null else now() end, 'test', 'test'
                  from generate_series(1, ?) n""", marker, MESSAGES);
        page = windows.desktopOf(Role.ADMINISTRATOR);
    }

    @AfterEach
    void removeMessages() {
        ProductDatabase.update("delete from outbox_message where idempotency_key like ? || '%'", marker);
    }

    @Test
    void whatIsAskedShouldBeInTheAddressAndComeBackWithIt() {
        TablePage table = TablePage.open(page, "/outbox/list").filterBy("text", marker);
        assertThat(table.total()).hasText("60");
        table.choose("state", "DEAD");
        assertThat(table.total()).hasText("30");
        table.sortBy("createdAt").nextPage();
        assertThat(table.rows()).hasCount(5);
        assertThat(page).hasURL(Pattern.compile(".*state=DEAD.*"));
        String last = table.rows().last().locator("a").textContent().strip();
        page.reload();
        assertThat(table.rows()).hasCount(5);
        assertThat(table.rows().last().locator("a")).hasText(last);
        assertThat(table.filter("state")).hasValue("DEAD");
    }

    @Test
    void columnsShouldBeChosenAndStay() {
        TablePage table = TablePage.open(page, ours).toggleColumn("channel");
        assertThat(table.heading("Channel")).isVisible();
        page.reload();
        assertThat(table.heading("Channel")).isVisible();
        table.toggleColumn("channel");
        assertThat(table.heading("Channel")).hasCount(0);
    }

    @Test
    void aSelectionShouldSurvivePaging() {
        TablePage table = TablePage.open(page, ours).pick(0).pick(3).nextPage();
        assertThat(table.total()).containsText("2");
        table.pick(1).previousPage();
        assertThat(table.picked(0)).isChecked();
        assertThat(table.picked(1)).not().isChecked();
        assertThat(table.picked(3)).isChecked();
        assertThat(table.total()).containsText("3");
    }

    @Test
    void anActionOnAllThatMatchShouldSayHowManyAndDoIt() {
        TablePage table = TablePage.open(page, ours).pickAllMatching();
        var question = table.ask("discard");
        assertThat(question).containsText("30 messages will not be sent");
        question.locator("[name=reason]").fill("The receiver is gone");
        table.confirm();
        table.choose("state", "DISCARDED");
        assertThat(table.total()).hasText("30");
        table.choose("state", "DEAD");
        assertThat(table.total()).hasText("0");
    }

    @Test
    void aViewShouldBeKeptAndReachThoseItIsSharedWith() {
        String shared = "Dead ones " + marker;
        String mine = "Mine " + marker;
        TablePage.open(page, ours + "&state=DEAD").saveView(shared, Role.BATCH_OPERATOR.key());
        assertThat(page.locator("dialog[open]")).hasCount(0);
        TablePage.open(page, ours).saveView(mine, "");
        assertThat(page.locator("dialog[open]")).hasCount(0);

        Page operator = windows.desktopOf(Role.BATCH_OPERATOR);
        TablePage theirs = TablePage.open(operator, "/outbox/list");
        theirs.view(shared).click();
        assertThat(theirs.total()).hasText("30");
        assertThat(theirs.filter("state")).hasValue("DEAD");
        operator.reload();
        assertThat(theirs.view(mine)).hasCount(0);
    }

    @Test
    void filesShouldHoldEveryRowThatMatchesAndBeRecorded() throws IOException {
        TablePage table = TablePage.open(page, ours + "&state=DEAD");
        List<String> lines = Files.readAllLines(table.export("csv").path());
        assertThat(lines, hasSize(1 + 30));
        assertThat(lines.get(1), containsString("https://receiver.example/"));
        assertThat(rowsOf(table.export("xlsx").path()), is(1L + 30));

        TablePage trail = TablePage.open(page, "/audit/list?action=list.exported&target=outbox");
        assertThat(trail.rows().first()).containsText("list.exported");
        trail.rows().first().locator("a").click();
        assertThat(page.locator("main")).containsText(marker);
    }

    @Test
    void hostileAddressesShouldBeAnsweredWithWhatWasNotUnderstood() {
        TablePage table =
                TablePage.open(page, ours + "&page=99999999999&size=123456&sort=nothing&columns=%00&from=never");
        assertThat(page.locator("[data-table]")).containsText("from");
        assertThat(table.heading("Destination")).isVisible();
    }

    private static long rowsOf(Path workbook) throws IOException {
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            String sheet = new String(
                    parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            return Pattern.compile("<row ").matcher(sheet).results().count();
        }
    }
}
