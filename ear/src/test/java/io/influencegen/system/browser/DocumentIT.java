package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.PaperPicture;
import io.influencegen.system.product.ProductTest;
import java.util.ArrayList;
import java.util.List;
import org.hamcrest.MatcherAssert;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A document on its way from a device: looked at, sent, resumed, told about. */
@ArquillianTest
@RunAsClient
class DocumentIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void aLineThatBreaksShouldNotCostWhatWasSent() {
        Page page = windows.desktopOf(Role.ADMINISTRATOR);
        DocumentTag document = DocumentTag.open(page);
        List<String> offsets = new ArrayList<>();
        page.route("**/uploads/*", route -> {
            String offset = route.request().headerValue("upload-offset");
            if (offset != null) {
                offsets.add(offset);
            }
            breakOnce(route, offsets);
        });
        document.choose("card.png", "image/png", PaperPicture.card(1200, 800, true));
        assertThat(document.status()).containsText("is everything readable?");
        document.press("Send");
        assertThat(document.status()).containsText("Received, checked and stored encrypted.");
        MatcherAssert.assertThat(offsets.size(), is(greaterThan(3)));
        MatcherAssert.assertThat(
                offsets.get(offsets.size() - 1),
                is(offsets.stream()
                        .max(java.util.Comparator.comparing(Integer::valueOf))
                        .orElseThrow()));
        MatcherAssert.assertThat(offsets.stream().filter("0"::equals).count(), is(1L));
        MatcherAssert.assertThat(AccessibilityIT.seriousFaults(page), is(empty()));
    }

    private static void breakOnce(Route route, List<String> offsets) {
        if (offsets.size() == 3 && route.request().method().equals("PATCH")) {
            route.abort();
        } else {
            route.resume();
        }
    }

    @Test
    void whatCouldBeBetterShouldBeSaidBeforeItIsSent() {
        Page phone = Windows.signIn(windows.phone(), Role.ADMINISTRATOR);
        DocumentTag document = DocumentTag.open(phone);
        document.choose("dark.png", "image/png", PaperPicture.card(1200, 800, false));
        assertThat(document.hints()).containsText("rather dark");
        assertThat(document.status()).containsText("You can send it as it is");
        document.press("Choose another");
        document.choose("tiny.png", "image/png", PaperPicture.card(200, 120, true));
        assertThat(document.status()).containsText("too small to be read");
        document.choose(
                "page.png", "image/png", "<svg><script/></svg>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(document.status()).containsText("This kind of file is not taken here.");
        MatcherAssert.assertThat(AccessibilityIT.seriousFaults(phone), is(empty()));
    }
}
