package io.influencegen.notification.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.notification.boundary.Mail;
import io.influencegen.notification.boundary.MailRecipient;
import io.influencegen.notification.boundary.NotificationError;
import io.influencegen.outbox.boundary.OutboxMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailRoomTest {
    private static final String ADDRESS = "maria@example.com";

    @TempDir
    private Path folder;

    private MailStage stage;

    @BeforeEach
    void open() {
        stage = new MailStage(folder);
    }

    @Test
    void theOutboxShouldCarryOneMessageThatTellsNothing() {
        UUID id = stage.send(stranger());
        assertThat(stage.enqueued, hasSize(1));
        OutboxMessage message = stage.enqueued.get(0);
        assertThat(message.channel(), is("mail"));
        assertThat(message.idempotencyKey(), is("mail:" + id));
        assertThat(message.toString(), not(containsString("maria")));
        assertThat(message.toString(), not(containsString("token")));
    }

    @Test
    void whatLiesInTheDatabaseShouldBeUnreadable() {
        stage.send(stranger());
        String content = new String((byte[]) only("content"), StandardCharsets.ISO_8859_1);
        assertThat(content, not(containsString("maria")));
        assertThat(content, not(containsString("token")));
    }

    @Test
    void aWaitingMailShouldOpenAsItWasWritten() {
        Mail mail = open(stage.send(stranger())).orElseThrow();
        assertThat(mail.address(), is(ADDRESS));
        assertThat(mail.name(), is("Maria"));
        assertThat(mail.language(), is("en"));
        assertThat(mail.text().text(), allOf(startsWith("Hello,"), containsString(MailStage.LINK)));
    }

    @Test
    void aLanguageWithoutATextShouldFallBackToEnglish() {
        Mail mail = open(stage.send(MailRecipient.stranger("Maria", ADDRESS, Locale.GERMANY)))
                .orElseThrow();
        assertThat(mail.language(), is("en"));
    }

    @Test
    void aDeliveredMailShouldBeForgottenAndNotOpenAgain() {
        UUID id = stage.send(stranger());
        stage.work().delivered(id);
        assertThat(open(id), is(Optional.empty()));
        assertThat(only("content is null"), is(true));
        assertThat(keyOf(new SubjectId(id)), is("destroyed"));
    }

    @Test
    void theKeyOfAnAccountShouldOutliveItsMails() {
        UserId maria = new UserId(UUID.randomUUID());
        UUID id = stage.send(MailRecipient.of(maria, "Maria", ADDRESS, Locale.ENGLISH));
        stage.work().delivered(id);
        assertThat(keyOf(SubjectId.of(maria)), is("there"));
    }

    @Test
    void theMailsOfAnErasedPersonShouldNotOpen() {
        UserId maria = new UserId(UUID.randomUUID());
        UUID id = stage.send(MailRecipient.of(maria, "Maria", ADDRESS, Locale.ENGLISH));
        stage.keys.node().call(keys -> keys.cipher().destroyKey(SubjectId.of(maria)));
        assertThat(codeOf(() -> open(id)), is(CryptoError.KEY_DESTROYED));
    }

    @Test
    void aMailShouldBeForgottenAfterItsTimeSentOrNot() {
        UUID old = stage.send(stranger());
        stage.keys.clock.advance(Duration.ofDays(2));
        UUID young = stage.send(stranger());
        assertThat(stage.work().forgetOlderThan(Duration.ofDays(1), 10), is(1));
        assertThat(codeOf(() -> open(old)), is(NotificationError.MAIL_GONE));
        assertThat(open(young).isPresent(), is(true));
        assertThat(keyOf(new SubjectId(old)), is("destroyed"));
    }

    private Optional<Mail> open(UUID id) {
        return stage.work().open(id);
    }

    private static MailRecipient stranger() {
        return MailRecipient.stranger("Maria", ADDRESS, Locale.ENGLISH);
    }

    private Object only(String expression) {
        return stage.keys.database.call(
                entities -> entities.createNativeQuery("select " + expression + " from influencegen.mail_message")
                        .getSingleResult());
    }

    private Object keyOf(SubjectId subject) {
        return stage.keys.database.call(entities -> entities.createNativeQuery(
                        "select case when destroyed_at is null then 'there' else 'destroyed' end"
                                + " from influencegen.subject_key where subject_id = cast(?1 as uuid)")
                .setParameter(1, subject.toString())
                .getSingleResult());
    }
}
