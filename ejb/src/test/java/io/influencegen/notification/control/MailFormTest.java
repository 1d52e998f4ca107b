package io.influencegen.notification.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailKind.Placeholder;
import io.influencegen.notification.boundary.MailText;
import io.influencegen.notification.boundary.NotificationError;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailFormTest {
    private static final String LINK = "https://portal.example/x?a=1&b=2";
    private static final MailKind KIND = MailKind.of("test.hello", Placeholder.mandatory("link", LINK));
    private static final MailText TEMPLATE = new MailText(
            "Hello {{name}}",
            "Dear {{ name }}: {{link}}",
            "<p>Dear {{name}}</p><a href=\"{{link}}\" class=\"button\">Go</a>");

    @Test
    void valuesShouldStandWherePlaceholdersStood() {
        MailText mail = fill("Maria");
        assertThat(mail.subject(), is("Hello Maria"));
        assertThat(mail.text(), is("Dear Maria: " + LINK));
        assertThat(mail.html(), containsString("<a href=\"https://portal.example/x?a=1&amp;b=2\" class=\"button\">"));
    }

    @Test
    void theHtmlShouldBeAWholeDocumentInTheLanguage() {
        String html = fill("Maria").html();
        assertThat(html, containsString("<html lang=\"en\">"));
        assertThat(html, containsString("<title>Hello Maria</title>"));
        assertThat(html, not(containsString("{{")));
    }

    @Test
    void aValueShouldNeverBecomeMarkup() {
        String html = fill("<script>alert('x')</script>\" onload=\"y").html();
        assertThat(html, not(containsString("<script>")));
        assertThat(html, not(containsString("onload=\"")));
        assertThat(html, containsString("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;y"));
    }

    @Test
    void aValueShouldNeverBecomeAPlaceholder() {
        MailText mail = fill("{{link}} $1 \\");
        assertThat(mail.text(), is("Dear {{link}} $1 \\: " + LINK));
        assertThat(mail.html(), containsString("Dear {{link}} $1 \\"));
    }

    @Test
    void aValueShouldNotBreakTheSubjectsLine() {
        assertThat(codeOf(() -> fill("Maria\r\nBcc: all@example.com")), is(NotificationError.MAIL_SUBJECT_INVALID));
    }

    @Test
    void aLinkShouldLeadIntoTheWebOnly() {
        Map<String, String> values = Map.of("name", "Maria", "link", "javascript:alert(1)");
        assertThrows(IllegalArgumentException.class, () -> MailForm.fill(KIND, TEMPLATE, "en", values));
    }

    @Test
    void aValueThatIsNotGivenShouldBeAMistakeOfTheSender() {
        Map<String, String> values = Map.of("name", "Maria");
        assertThrows(IllegalArgumentException.class, () -> MailForm.fill(KIND, TEMPLATE, "en", values));
    }

    private static MailText fill(String name) {
        return MailForm.fill(KIND, TEMPLATE, "en", Map.of("name", name, "link", LINK));
    }
}
