package io.influencegen.moderation.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.identity.boundary.Addressees;
import io.influencegen.moderation.boundary.ModerationProvider;
import io.influencegen.moderation.boundary.Objection;
import io.influencegen.moderation.boundary.RefusalLog;
import io.influencegen.moderation.entity.RuleKind;
import io.influencegen.notification.boundary.MailRecipient;
import io.influencegen.notification.boundary.Mailer;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.storage.control.ShelfStage;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Moderation on a real database, with one rule, and boundaries of others that say nothing. */
final class ModerationStage {
    final ShelfStage files;
    Optional<ModerationProvider> provider = Optional.empty();

    private final Map<UserId, String> names = new HashMap<>();
    private final RuleBook book;

    ModerationStage(Path folder) {
        files = new ShelfStage(folder);
        files.keys.database.truncate("refusal", "blocked_picture");
        book = new RuleBook(() -> List.of(CompiledRulesTest.view(RuleKind.WORD, "nude", true)), files.keys.clock);
    }

    UserId person(String name) {
        UserId id = new UserId(UUID.randomUUID());
        names.put(id, name);
        files.keys.database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.user_account
                               (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '', cast(?1 as bytea), ?2, '', 'ACTIVE', now(), 1)""")
                .setParameter(1, id.toString())
                .setParameter(2, name)
                .executeUpdate());
        return id;
    }

    /** In a transaction, as the studio asks. */
    void censor(Consumer<Censor> work) {
        files.keys.database.run(entities -> work.accept(new Censor(
                book,
                new BlockedPictureRepository(entities),
                new RefusalRepository(entities),
                refusals(entities),
                new SeparateLog(),
                new Settings(Map::of, files.keys.clock),
                provider.stream().toList())));
    }

    <T> T appeals(UserId who, Function<AppealKeeper, T> work) {
        return files.keys.database.call(entities -> work.apply(appeals(entities, who)));
    }

    AppealKeeper appeals(EntityManager entities, UserId who) {
        var crypto = files.crypto(entities);
        return new AppealKeeper(
                new RefusalRepository(entities),
                new CaseFile(crypto.cipher()),
                crypto.cipher(),
                files.store(entities),
                new AppealNews(new Nobody(), new Mailer(), new PortalLinks(Optional.empty(), 1), new Silence()),
                new Unrecorded(),
                new Silence(),
                context(who),
                files.keys.clock);
    }

    void pictures(UserId who, Consumer<PictureKeeper> work) {
        files.keys.database.run(entities -> work.accept(new PictureKeeper(
                new BlockedPictureRepository(entities),
                files.store(entities),
                files.crypto(entities).cipher(),
                new Unrecorded(),
                context(who),
                files.keys.clock)));
    }

    RuleKeeper rules(EntityManager entities, UserId who) {
        return new RuleKeeper(
                new RuleRepository(entities),
                new Unrecorded(),
                new Silence(),
                change -> book.forget(),
                context(who),
                files.keys.clock);
    }

    private RefusalKeeper refusals(EntityManager entities) {
        var crypto = files.crypto(entities);
        return new RefusalKeeper(
                new RefusalRepository(entities),
                crypto.cipher(),
                crypto.index(),
                files.store(entities),
                new Unrecorded(),
                files.keys.clock);
    }

    private RequestContext context(UserId who) {
        RequestContext context = new RequestContext();
        context.actAs(new Caller(Optional.of(who), names.get(who), Set.of()));
        return context;
    }

    /** In transactions of its own, as in the product. */
    private final class SeparateLog extends RefusalLog {
        @Override
        public UUID text(UserId who, String text, Objection objection) {
            return files.keys.database.call(entities -> refusals(entities).noteText(who, text, objection));
        }

        @Override
        public UUID picture(UserId who, UUID generation, byte[] thumbnail, Objection objection) {
            return files.keys.database.call(
                    entities -> refusals(entities).notePicture(who, generation, thumbnail, objection));
        }
    }

    private static final class Unrecorded extends AuditLog {
        @Override
        public void record(AuditEntry entry) {
            // What is recorded is tested where it is read.
        }
    }

    private static final class Silence extends LivePush {
        @Override
        public void announce(Audience audience, String topic, Map<String, String> payload) {
            // Nobody listens.
        }
    }

    private static final class Nobody extends Addressees {
        @Override
        public Optional<MailRecipient> find(UserId id) {
            return Optional.empty();
        }
    }
}
