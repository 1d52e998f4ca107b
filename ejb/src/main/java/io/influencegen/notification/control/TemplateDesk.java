package io.influencegen.notification.control;

import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailTemplateView;
import io.influencegen.notification.boundary.MailText;
import io.influencegen.notification.boundary.NotificationError;
import io.influencegen.notification.entity.MailTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and changes templates, and keeps those out that would make a useless mail. */
@Dependent
public class TemplateDesk {
    private static final int EXCERPT = 2_000;

    private final KnownMails known;
    private final ShippedTexts shipped;
    private final MailTemplateRepository written;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    TemplateDesk(KnownMails known, ShippedTexts shipped, MailTemplateRepository written, AuditLog audit, Clock clock) {
        this.known = known;
        this.shipped = shipped;
        this.written = written;
        this.audit = audit;
        this.clock = clock;
    }

    public List<MailTemplateView> list() {
        Map<MailTemplate.Key, MailTemplate> changed = written.all().stream()
                .collect(Collectors.toMap(one -> new MailTemplate.Key(one.kind(), one.language()), one -> one));
        return known.all().stream()
                .flatMap(kind -> MailLanguages.ALL.stream()
                        .flatMap(language -> view(
                                kind,
                                language,
                                Optional.ofNullable(changed.get(new MailTemplate.Key(kind.key(), language))))
                                .stream()))
                .toList();
    }

    public MailTemplateView find(String kind, String language) {
        return view(known.require(kind), language, written.find(kind, language))
                .orElseThrow(() -> unknown(kind, language));
    }

    public MailText preview(String kind, String language, MailText text) {
        MailKind mail = require(kind, language);
        TemplateCheck.of(mail, text);
        return MailForm.fill(
                mail,
                text,
                language,
                mail.placeholders().stream()
                        .collect(Collectors.toMap(MailKind.Placeholder::name, MailKind.Placeholder::sample)));
    }

    public MailTemplateView change(String kind, String language, MailText text, long version) {
        preview(kind, language, text);
        MailTemplateView before = find(kind, language);
        if (before.version() != version) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        MailTemplate template = written.find(kind, language).orElseGet(() -> new MailTemplate(kind, language));
        template.say(text.subject().strip(), text.text(), text.html(), clock.instant());
        if (version == 0) {
            written.add(template);
        }
        written.writeChanges();
        audit.record(AuditEntry.of("notification.template-changed")
                .on("mail-template", kind + "." + language)
                .change(told(before.text()), told(text)));
        return find(kind, language);
    }

    public MailTemplateView reset(String kind, String language) {
        MailTemplateView before = find(kind, language);
        written.find(kind, language).ifPresent(template -> {
            written.remove(template);
            written.writeChanges();
            audit.record(AuditEntry.of("notification.template-reset")
                    .on("mail-template", kind + "." + language)
                    .change(told(before.text()), told(shipped(kind, language))));
        });
        return find(kind, language);
    }

    private MailKind require(String kind, String language) {
        MailKind mail = known.require(kind);
        shipped(kind, language);
        return mail;
    }

    private MailText shipped(String kind, String language) {
        return Optional.of(language)
                .filter(MailLanguages.ALL::contains)
                .flatMap(one -> shipped.find(known.require(kind), one))
                .orElseThrow(() -> unknown(kind, language));
    }

    private Optional<MailTemplateView> view(MailKind kind, String language, Optional<MailTemplate> changed) {
        if (!MailLanguages.ALL.contains(language)) {
            return Optional.empty();
        }
        return shipped.find(kind, language)
                .map(text -> new MailTemplateView(
                        kind.key(),
                        language,
                        changed.map(one -> new MailText(one.subject(), one.text(), one.html()))
                                .orElse(text),
                        kind.placeholders(),
                        changed.map(MailTemplate::changedAt),
                        changed.map(MailTemplate::version).orElse(0L)));
    }

    private static DomainException unknown(String kind, String language) {
        return new DomainException(NotificationError.MAIL_TEMPLATE_UNKNOWN, kind + " (" + language + ")");
    }

    private static Map<String, String> told(MailText text) {
        return Stream.of(
                        Map.entry("subject", text.subject()),
                        Map.entry("text", text.text()),
                        Map.entry("html", text.html()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        part -> part.getValue().length() > EXCERPT
                                ? part.getValue().substring(0, EXCERPT) + "…"
                                : part.getValue()));
    }
}
