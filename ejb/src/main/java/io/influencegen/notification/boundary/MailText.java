package io.influencegen.notification.boundary;

import java.io.Serializable;

/** The three parts of a mail, with placeholders or without: subject, plain text, and the same as HTML. */
public record MailText(String subject, String text, String html) implements Serializable {
    @Override
    public String toString() {
        return "MailText";
    }
}
