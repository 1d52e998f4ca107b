package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The nightly job, asked for by hand. */
@ArquillianTest
@RunAsClient
class CleanUpIT extends ProductTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void onlyWhatWasSettledLongAgoShouldBeForgotten() {
        String marker = "clean-" + UUID.randomUUID();
        write(marker + "-old", 31);
        write(marker + "-young", 29);
        Page page = windows.desktopOf(Role.BATCH_OPERATOR);
        TablePage table = TablePage.open(page, "/outbox/list?text=" + marker);
        assertThat(table.total()).hasText("2");
        button(page, "Clean up now").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Clean up"))
                .click();
        assertThat(page.getByText("The clean-up has started.")).isVisible();
        await().atMost(LIMIT).until(() -> {
            page.reload();
            return table.total().textContent().equals("1");
        });
        assertThat(table.rows().first()).containsText("-young");
    }

    private static void write(String key, int daysAgo) {
        ProductDatabase.update("""
                insert into outbox_message (id, channel, destination, payload, headers, idempotency_key, state, attempts,
                                            max_attempts, next_attempt_at, created_at, settled_at, delivered_at,
                                            correlation_id, created_by)
                select gen_random_uuid(), 'nowhere', 'https://receiver.example/', '{}', '{}', ?, 'DELIVERED', 1, 5, moment,
                       moment, moment, moment, 'test', 'test'
                  from (select now() - ? * interval '1 day' as moment) as long_ago""", key, daysAgo);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
