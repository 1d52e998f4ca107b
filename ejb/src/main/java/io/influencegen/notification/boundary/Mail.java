package io.influencegen.notification.boundary;

import java.io.Serializable;

/** A mail as it goes out: to whom, and what it says. Its words stay out of logs. */
public record Mail(String name, String address, String language, MailText text) implements Serializable {
    @Override
    public String toString() {
        return "Mail";
    }
}
