package io.influencegen.moderation.control;

import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.moderation.boundary.RefusalView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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

    /** Several of one person are opened one after the other: a round takes one of each. */
    private Map<UUID, String> open(
            String context, List<SealedCase> cases, Function<SealedCase, Optional<byte[]>> sealed) {
        Map<UUID, String> opened = new HashMap<>();
        List<SealedCase> left = new ArrayList<>(
                cases.stream().filter(one -> sealed.apply(one).isPresent()).toList());
        while (!left.isEmpty()) {
            Map<SubjectId, SealedCase> round = new HashMap<>();
            for (Iterator<SealedCase> rest = left.iterator(); rest.hasNext(); ) {
                SealedCase one = rest.next();
                if (round.putIfAbsent(one.subject(), one) == null) {
                    rest.remove();
                }
            }
            Map<SubjectId, byte[]> ciphers = new HashMap<>();
            round.forEach(
                    (subject, one) -> ciphers.put(subject, sealed.apply(one).orElseThrow()));
            cipher.decryptAll(context, ciphers)
                    .forEach((subject, text) -> opened.put(round.get(subject).id(), text));
        }
        return opened;
    }
}
