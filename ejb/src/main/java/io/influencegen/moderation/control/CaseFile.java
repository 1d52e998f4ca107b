package io.influencegen.moderation.control;

import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.moderation.boundary.RefusalView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Opens what people wrote: for a list, with one look at the keys of all of them. */
@Dependent
public class CaseFile {
    static final String COMMENT = "appeal.comment";
    static final String REASON = "appeal.reason";

    private final SubjectCipher cipher;

    @Inject
    CaseFile(SubjectCipher cipher) {
        this.cipher = cipher;
    }

    List<RefusalView> open(List<SealedCase> cases) {
        Map<UUID, String> texts = open(RefusalKeeper.TEXT, cases, SealedCase::text);
        Map<UUID, String> comments = open(COMMENT, cases, SealedCase::comment);
        Map<UUID, String> reasons = open(REASON, cases, SealedCase::reason);
        return cases.stream().map(one -> one.open(texts, comments, reasons)).toList();
    }

    private Map<UUID, String> open(
            String context, List<SealedCase> all, Function<SealedCase, Optional<byte[]>> sealed) {
        return cipher.decryptAll(context, all, SealedCase::id, SealedCase::subject, sealed);
    }
}
