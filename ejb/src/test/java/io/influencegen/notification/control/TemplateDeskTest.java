package io.influencegen.notification.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailRecipient;
import io.influencegen.notification.boundary.MailTemplateView;
import io.influencegen.notification.boundary.MailText;
import io.influencegen.notification.boundary.NotificationError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateDeskTest {
    private static final MailKind KIND = MailStage.KIND;
    private static final MailText OURS =
            new MailText("Welcome, {{name}}", "Go to {{link}}, {{name}}.", "<p><a href=\"{{link}}\">Go</a></p>");

    @TempDir
    private Path folder;

    private MailStage stage;
    private final List<AuditEntry> recorded = new ArrayList<>();

    @BeforeEach
    void open() {
        stage = new MailStage(folder);
        stage.keys.database.truncate("mail_template");
    }

    @Test
    void theShippedTextShouldBeInForceUntilSomebodyWritesAnother() {
        assertThat(find().isChanged(), is(false));
        MailTemplateView changed = change(OURS, 0);
        assertThat(changed.text(), is(OURS));
        assertThat(changed.isChanged(), is(true));
        assertThat(call(desk -> desk.reset(KIND.key(), "en")).isChanged(), is(false));
        assertThat(
                recorded.stream().map(AuditEntry::action).toList(),
                contains("notification.template-changed", "notification.template-reset"));
    }

    @Test
    void theNextMailShouldSayWhatWasWritten() {
        change(OURS, 0);
        var id = stage.send(MailRecipient.stranger("Maria", "maria@example.com", Locale.ENGLISH));
        assertThat(stage.work().open(id).orElseThrow().text().subject(), is("Welcome, Maria"));
    }

    @Test
    void aPreviewShouldBeFilledWithSamplesAndEscapeThem() {
        MailText shown = call(desk -> desk.preview(KIND.key(), "en", OURS));
        assertThat(shown.text(), allOf(containsString(MailStage.LINK), not(containsString("{{"))));
    }

    @Test
    void whoSavesOverSomebodyElsesTextShouldBeTold() {
        change(OURS, 0);
        assertThat(refusal(OURS, 0), is(CommonError.CHANGED_MEANWHILE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | {{link}} | {{link}} | MAIL_PART_EMPTY",
                "Hi | no link | {{link}} | MAIL_PLACEHOLDER_MISSING",
                "Hi | {{link}} | no link | MAIL_PLACEHOLDER_MISSING",
                "Hi {{nmae}} | {{link}} | {{link}} | MAIL_PLACEHOLDER_UNKNOWN",
                "Hi | {{link}} {{name | {{link}} | MAIL_PLACEHOLDER_BROKEN",
            })
    void aUselessTextShouldBeRefusedWithItsFault(String subject, String text, String html, NotificationError fault) {
        assertThat(refusal(new MailText(subject, text, html), 0), is(fault));
    }

    @Test
    void aSubjectOverTwoLinesShouldBeRefused() {
        assertThat(
                refusal(new MailText("a\nBcc: b", "{{link}}", "{{link}}"), 0),
                is(NotificationError.MAIL_SUBJECT_INVALID));
    }

    @Test
    void aMailNobodyDeclaredShouldBeUnknown() {
        assertThat(
                codeOf(() -> call(desk -> desk.find("identity.nothing", "en"))),
                is(NotificationError.MAIL_TEMPLATE_UNKNOWN));
        assertThat(
                codeOf(() -> call(desk -> desk.find(KIND.key(), "xx"))), is(NotificationError.MAIL_TEMPLATE_UNKNOWN));
    }

    private MailTemplateView find() {
        return call(desk -> desk.find(KIND.key(), "en"));
    }

    private MailTemplateView change(MailText text, long version) {
        return call(desk -> desk.change(KIND.key(), "en", text, version));
    }

    private ErrorCode refusal(MailText text, long version) {
        return codeOf(() -> change(text, version));
    }

    private <T> T call(Function<TemplateDesk, T> work) {
        return stage.keys.database.call(entities -> work.apply(new TemplateDesk(
                new KnownMails(List.of(() -> List.of(KIND))),
                new ShippedTexts(),
                new MailTemplateRepository(entities),
                new KeepingAudit(),
                stage.keys.clock)));
    }

    private final class KeepingAudit extends AuditLog {
        @Override
        public void record(AuditEntry entry) {
            recorded.add(entry);
        }
    }
}
