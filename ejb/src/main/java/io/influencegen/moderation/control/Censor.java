package io.influencegen.moderation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.ModerationProvider;
import io.influencegen.moderation.boundary.ModerationSettings;
import io.influencegen.moderation.boundary.Objection;
import io.influencegen.moderation.boundary.PictureVerdict;
import io.influencegen.moderation.boundary.RefusalLog;
import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at texts and pictures: our own rules first, providers where those have nothing to say. */
@Dependent
public class Censor {
    private static final String ALL_OF_IT = "…";
    private static final String KNOWN_PICTURE = "This picture looks like one that may not be shown here.";

    private final RuleBook book;
    private final BlockedPictureRepository blocked;
    private final RefusalRepository refusals;
    private final RefusalKeeper keeper;
    private final RefusalLog log;
    private final Settings settings;
    private final Iterable<ModerationProvider> providers;

    @Inject
    Censor(
            RuleBook book,
            BlockedPictureRepository blocked,
            RefusalRepository refusals,
            RefusalKeeper keeper,
            RefusalLog log,
            Settings settings,
            @Any Instance<ModerationProvider> providers) {
        this(book, blocked, refusals, keeper, log, settings, (Iterable<ModerationProvider>) providers);
    }

    Censor(
            RuleBook book,
            BlockedPictureRepository blocked,
            RefusalRepository refusals,
            RefusalKeeper keeper,
            RefusalLog log,
            Settings settings,
            Iterable<ModerationProvider> providers) {
        this.book = book;
        this.blocked = blocked;
        this.refusals = refusals;
        this.keeper = keeper;
        this.log = log;
        this.settings = settings;
        this.providers = providers;
    }

    public void requirePermitted(UserId who, String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                objection(text)
                        .filter(objection -> !refusals.isAllowed(who, keeper.index(text)))
                        .ifPresent(objection -> refuse(who, text, objection));
            }
        }
    }

    public Optional<Objection> foresee(UserId who, String text) {
        return text.isBlank()
                ? Optional.empty()
                : ofRules(text).filter(objection -> !refusals.isAllowed(who, keeper.index(text)));
    }

    private void refuse(UserId who, String text, Objection objection) {
        UUID reference = log.text(who, text, objection);
        throw new DomainException(
                ModerationError.PROMPT_REFUSED,
                objection.explanation(),
                objection.words().isEmpty() ? ALL_OF_IT : String.join(", ", objection.words()),
                reference);
    }

    private Optional<Objection> objection(String text) {
        return ofRules(text).or(() -> ask(provider -> provider.text(text)));
    }

    private Optional<Objection> ofRules(String text) {
        List<CompiledRules.Found> found = book.rules().find(text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RuleView rule = found.get(0).rule();
        List<String> words = found.stream()
                .filter(one -> one.rule().equals(rule))
                .map(one -> one.words(text))
                .distinct()
                .toList();
        return Optional.of(new Objection(rule.name(), rule.explanation(), words));
    }

    public PictureVerdict judge(UserId who, UUID generation, byte[] png) {
        CheckedPicture picture = CheckedPicture.read(png);
        return objection(picture, png)
                .filter(objection -> !refusals.isAllowed(who, generation))
                .map(objection -> PictureVerdict.blocked(
                        objection.rule(),
                        objection.explanation(),
                        log.picture(who, generation, picture.thumbnail(), objection)
                                .toString()))
                .orElseGet(PictureVerdict::pass);
    }

    private Optional<Objection> objection(CheckedPicture picture, byte[] png) {
        return Fingerprint.of(picture)
                .flatMap(print -> blocked.like(print, settings.number(ModerationSettings.PICTURE_DISTANCE)))
                .map(label -> new Objection(label, KNOWN_PICTURE, List.of()))
                .or(() -> ask(provider -> provider.picture(png)));
    }

    private interface Question {
        Optional<Objection> ask(ModerationProvider provider);
    }

    private Optional<Objection> ask(Question question) {
        for (ModerationProvider provider : providers) {
            Optional<Objection> objection = question.ask(provider);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }
}
