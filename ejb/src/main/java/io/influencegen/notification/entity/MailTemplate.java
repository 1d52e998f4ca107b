package io.influencegen.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/** What an administrator lets a mail say, instead of the shipped text. */
@Entity
@Table(name = "mail_template")
@IdClass(MailTemplate.Key.class)
public class MailTemplate {
    @Id
    private String kind;

    @Id
    private String language;

    private String subject;
    private String text;
    private String html;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected MailTemplate() {}

    public MailTemplate(String kind, String language) {
        this.kind = kind;
        this.language = language;
    }

    /** Which mail, in which language. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String kind;
        private String language;

        /** For the persistence provider. */
        public Key() {}

        public Key(String kind, String language) {
            this.kind = kind;
            this.language = language;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.kind.equals(kind) && key.language.equals(language);
        }

        @Override
        public int hashCode() {
            return kind.hashCode() + language.hashCode();
        }
    }

    public void say(String newSubject, String newText, String newHtml, Instant now) {
        subject = newSubject;
        text = newText;
        html = newHtml;
        changedAt = now;
    }

    public String kind() {
        return kind;
    }

    public String language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public String html() {
        return html;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
