package io.influencegen.notification.control;

import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.notification.boundary.Mail;
import io.influencegen.notification.boundary.MailText;
import io.influencegen.notification.entity.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** Keeps mails unreadable in the database: they hold addresses, names and links that open accounts. */
@ApplicationScoped
public class MailSeal {
    private static final String CONTEXT = "mail_message.content";

    private SubjectCipher cipher;

    protected MailSeal() {}

    @Inject
    public MailSeal(SubjectCipher cipher) {
        this.cipher = cipher;
    }

    byte[] close(SubjectId subject, Mail mail) {
        return cipher.encrypt(subject, CONTEXT, write(mail));
    }

    Mail open(MailMessage message, byte[] content) {
        return read(cipher.decrypt(new SubjectId(message.subject()), CONTEXT, content));
    }

    void destroyKey(MailMessage toStranger) {
        cipher.destroyKey(new SubjectId(toStranger.id()));
    }

    private static String write(Mail mail) {
        return Json.createObjectBuilder()
                .add("name", mail.name())
                .add("address", mail.address())
                .add("language", mail.language())
                .add("subject", mail.text().subject())
                .add("text", mail.text().text())
                .add("html", mail.text().html())
                .build()
                .toString();
    }

    private static Mail read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject mail = reader.readObject();
            MailText text = new MailText(mail.getString("subject"), mail.getString("text"), mail.getString("html"));
            return new Mail(mail.getString("name"), mail.getString("address"), mail.getString("language"), text);
        }
    }
}
