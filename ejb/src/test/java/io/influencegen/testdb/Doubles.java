package io.influencegen.testdb;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.identity.boundary.Addressees;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailRecipient;
import io.influencegen.notification.boundary.Mailer;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What features meet at the edges: they remember what they were told. */
public final class Doubles {
    public final List<AuditEntry> audited = new ArrayList<>();
    public final List<String> mails = new ArrayList<>();
    public final List<String> notices = new ArrayList<>();

    public AuditLog audit() {
        return new AuditLog() {
            @Override
            public void record(AuditEntry entry) {
                audited.add(entry);
            }
        };
    }

    public LivePush push() {
        return new LivePush() {
            @Override
            public void announce(Audience audience, String topic, Map<String, String> payload) {
                notices.add(topic + " " + payload.getOrDefault("title", ""));
            }
        };
    }

    public Mailer mailer() {
        return new Mailer() {
            @Override
            public void send(MailKind kind, MailRecipient to, Map<String, String> values) {
                mails.add(kind.key());
            }
        };
    }

    /** Everybody can be written to. */
    public Addressees addressees() {
        return new Addressees() {
            @Override
            public Optional<MailRecipient> find(UserId id) {
                return Optional.of(MailRecipient.of(id, "Somebody", "somebody@people.example", Locale.ENGLISH));
            }

            /** One for each of the roles. */
            @Override
            public List<MailRecipient> having(Set<Role> roles) {
                return roles.stream()
                        .map(role -> MailRecipient.stranger(role.name(), "somebody@people.example", Locale.ENGLISH))
                        .toList();
            }
        };
    }

    public static RequestContext contextOf(UserId who, Role... roles) {
        RequestContext context = new RequestContext();
        context.begin(new Caller(Optional.of(who), "Somebody", Set.of(roles)), "192.0.2.7", "test-correlation");
        return context;
    }

    /** A row of an account, for what refers to it. */
    public static UserId person(TestDatabase database, String name) {
        UserId id = new UserId(UUID.randomUUID());
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.user_account
                               (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '', cast(?1 as bytea), ?2, '', 'ACTIVE', now(), 1)""")
                .setParameter(1, id.toString())
                .setParameter(2, name)
                .executeUpdate());
        return id;
    }

    /** Everything a table holds, as text: bytes as they are and in hexadecimal. */
    public static String dump(TestDatabase database, String table) {
        return database.call(entities -> String.join(
                "\n",
                entities
                        .createNativeQuery("select cast(t as text) from influencegen." + table + " t")
                        .getResultList()
                        .stream()
                        .map(String::valueOf)
                        .toList()));
    }
}
