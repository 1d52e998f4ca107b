package io.influencegen.notification.control;

import io.influencegen.notification.boundary.Mail;
import io.influencegen.outbox.boundary.DeliveryResult;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Hands a mail to the server by SMTP. Certificates are checked always, and encryption that is wanted is not given up. */
final class MailHandover {
    private static final Logger LOG = System.getLogger(MailHandover.class.getName());
    private static final int ACCEPTED = 250;
    private static final String CONNECT_TIMEOUT = "5000";
    private static final String ANSWER_TIMEOUT = "20000";

    private final MailServer server;
    private final Clock clock;
    private final Session session;

    MailHandover(MailServer server, Clock clock) {
        this(server, clock, Optional.empty(), ANSWER_TIMEOUT);
    }

    MailHandover(MailServer server, Clock clock, Optional<SSLSocketFactory> sockets, String answerTimeout) {
        this.server = server;
        this.clock = clock;
        Properties rules = rules(server, answerTimeout);
        sockets.ifPresent(factory -> rules.put("mail.smtp.ssl.socketFactory", factory));
        session = Session.getInstance(rules);
    }

    DeliveryResult send(Mail mail, String idempotencyKey) {
        try {
            MailLetter letter = MailLetter.of(session, mail, server, idempotencyKey, clock.instant());
            Transport transport = session.getTransport("smtp");
            try {
                connect(transport);
                transport.sendMessage(letter, letter.getAllRecipients());
            } finally {
                leave(transport);
            }
            return DeliveryResult.delivered(ACCEPTED);
        } catch (MessagingException e) {
            return MailAnswer.of(e, mail);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        String user = server.login().map(MailServer.Login::user).orElse(null);
        String password = server.login().map(MailServer.Login::password).orElse(null);
        transport.connect(server.host(), server.port(), user, password);
    }

    /** Once the server has taken the mail, no trouble in saying goodbye makes it undone. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The mail server did not say goodbye", e);
        }
    }

    private static Properties rules(MailServer server, String answerTimeout) {
        Properties rules = new Properties();
        rules.setProperty("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        rules.setProperty("mail.smtp.ssl.enable", String.valueOf(server.isTlsFromTheStart()));
        boolean startTls = server.startTls() && !server.isTlsFromTheStart();
        rules.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        rules.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        rules.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        rules.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        rules.setProperty("mail.smtp.connectiontimeout", CONNECT_TIMEOUT);
        rules.setProperty("mail.smtp.timeout", answerTimeout);
        rules.setProperty("mail.smtp.writetimeout", answerTimeout);
        rules.setProperty("mail.smtp.quitwait", "false");
        return rules;
    }
}
