package io.influencegen.notification.control;

import io.influencegen.notification.boundary.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A mail as it travels. Its id comes from the idempotency key, so that a server may drop what it has seen. */
final class MailLetter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private MailLetter(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MailLetter of(Session session, Mail mail, MailServer server, String idempotencyKey, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        String id = "<" + idempotencyKey.replaceAll("[^A-Za-z0-9-]", ".") + "@" + server.domain() + ">";
        MailLetter letter = new MailLetter(session, id);
        letter.setFrom(server.from());
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(ascii(mail.address()), mail.name(), UTF_8));
        letter.setSubject(mail.text().subject(), UTF_8);
        letter.setSentDate(Date.from(now));
        letter.setContentLanguage(new String[] {mail.language()});
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("X-Auto-Response-Suppress", "All");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text().text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.text().html(), UTF_8, "html");
        letter.setContent(new MimeMultipart("alternative", text, html));
        letter.saveChanges();
        return letter;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static String ascii(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }
}
