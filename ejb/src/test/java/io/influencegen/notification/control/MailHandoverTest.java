package io.influencegen.notification.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.arrayWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.influencegen.notification.boundary.Mail;
import io.influencegen.notification.boundary.MailText;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.DeliveryResult.Outcome;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real mail server, and against one that says what it is told to say. */
class MailHandoverTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Mail MAIL = new Mail(
            "Zoë Müller",
            "zoe@example.com",
            "en",
            new MailText("Schöne Grüße", "Open https://portal.example/x?token=once", "<p>Open <b>it</b></p>"));

    private GreenMail post;

    @BeforeEach
    void start() {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void aMailShouldArriveInBothFormsWithNameAndSubjectAsWritten() throws Exception {
        assertThat(send(post.getSmtp().getPort(), MAIL, Optional.empty()).outcome(), is(Outcome.DELIVERED));
        assertThat(post.getReceivedMessages(), arrayWithSize(1));
        MimeMessage arrived = post.getReceivedMessages()[0];
        assertThat(arrived.getSubject(), is("Schöne Grüße"));
        InternetAddress to = (InternetAddress) arrived.getAllRecipients()[0];
        assertThat(to.getPersonal(), is("Zoë Müller"));
        assertThat(to.getAddress(), is("zoe@example.com"));
        assertThat(arrived.getContentType(), startsWith("multipart/alternative"));
        assertThat(GreenMailUtil.getBody(arrived), allOf(containsString("token=once"), containsString("<b>it</b>")));
    }

    @Test
    void theSameMailShouldHaveTheSameIdHoweverOftenItIsTried() throws Exception {
        send(post.getSmtp().getPort(), MAIL, Optional.empty());
        send(post.getSmtp().getPort(), MAIL, Optional.empty());
        MimeMessage[] arrived = post.getReceivedMessages();
        assertThat(arrived[0].getMessageID(), is("<mail.1@influencegen.example>"));
        assertThat(arrived[1].getMessageID(), is(arrived[0].getMessageID()));
    }

    @Test
    void aNameShouldNotBecomeAHeader() throws Exception {
        Mail forged = new Mail("Eve\r\nBcc: all@example.com", "eve@example.com", "en", MAIL.text());
        send(post.getSmtp().getPort(), forged, Optional.empty());
        for (MimeMessage arrived : post.getReceivedMessages()) {
            assertThat(arrived.getHeader("Bcc") == null, is(true));
            assertThat(arrived.getAllRecipients(), arrayWithSize(1));
        }
    }

    @Test
    void aServerThatIsGoneShouldBeTriedAgainLater() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        DeliveryResult result = send(port, MAIL, Optional.empty());
        assertThat(result.outcome(), is(Outcome.FAILED));
        assertThat(result.toString(), containsString("does not accept connections"));
    }

    @Test
    void aRefusalForGoodShouldNotBeTriedAgainAndTellNobodysAddress() throws IOException {
        DeliveryResult result = answeredBy("550 no such user zoe@example.com");
        assertThat(result.outcome(), is(Outcome.REFUSED));
        assertThat(result.toString(), allOf(containsString("550"), not(containsString("zoe@"))));
    }

    @Test
    void aRefusalForNowShouldBeTriedAgain() throws IOException {
        DeliveryResult result = answeredBy("451 mailbox busy, come back");
        assertThat(result.outcome(), is(Outcome.FAILED));
        assertThat(result.toString(), containsString("451"));
    }

    @Test
    void aWrongPasswordShouldBeNamed() {
        post.setUser("known", "right");
        post.getManagers().getUserManager().setAuthRequired(true);
        DeliveryResult result =
                send(post.getSmtp().getPort(), MAIL, Optional.of(new MailServer.Login("known", "wrong")));
        assertThat(result.outcome(), is(Outcome.FAILED));
        assertThat(result.toString(), containsString("refused user or password"));
    }

    @Test
    void encryptionThatIsWantedShouldNotBeGivenUp() {
        MailServer server = new MailServer("127.0.0.1", post.getSmtp().getPort(), Optional.empty(), true, from());
        assertThat(new MailHandover(server, CLOCK).send(MAIL, "mail:1").outcome(), is(Outcome.FAILED));
        assertThat(post.getReceivedMessages(), arrayWithSize(0));
    }

    private static DeliveryResult send(int port, Mail mail, Optional<MailServer.Login> login) {
        return new MailHandover(new MailServer("127.0.0.1", port, login, false, from()), CLOCK).send(mail, "mail:1");
    }

    /** A server that greets, and gives this answer to the first command that names a person. */
    private static DeliveryResult answeredBy(String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread speaking = new Thread(() -> speak(server, answer));
            speaking.start();
            return send(server.getLocalPort(), MAIL, Optional.empty());
        }
    }

    private static void speak(ServerSocket server, String answer) {
        try (Socket caller = server.accept();
                OutputStream out = caller.getOutputStream();
                var in = new java.io.BufferedReader(
                        new java.io.InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            out.write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String said = line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException gone) {
            // The caller hung up, which ends this conversation.
        }
    }

    private static InternetAddress from() {
        try {
            return new InternetAddress("InfluenceGen <no-reply@influencegen.example>", true);
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }
}
