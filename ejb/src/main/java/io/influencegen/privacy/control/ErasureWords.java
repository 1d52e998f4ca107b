package io.influencegen.privacy.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Encrypts what was written about a wish, and opens it again: for a list with one look at the keys of all people. */
@Dependent
public class ErasureWords {
    private static final String COMMENT = "erasure_request.comment";
    private static final String REASON = "erasure_request.reason";

    private final SubjectCipher cipher;

    @Inject
    ErasureWords(SubjectCipher cipher) {
        this.cipher = cipher;
    }

    byte[] sealComment(UserId owner, String words) {
        return cipher.encrypt(SubjectId.of(owner), COMMENT, words);
    }

    byte[] sealReason(UserId owner, String words) {
        return cipher.encrypt(SubjectId.of(owner), REASON, words);
    }

    /** By wish; those of people who were erased are left out. */
    Map<UUID, String> comments(List<SealedErasure> all) {
        return open(COMMENT, all, one -> Optional.of(one.comment()));
    }

    Map<UUID, String> reasons(List<SealedErasure> all) {
        return open(REASON, all, SealedErasure::reason);
    }

    private Map<UUID, String> open(
            String context, List<SealedErasure> all, Function<SealedErasure, Optional<byte[]>> sealed) {
        return cipher.decryptAll(context, all, SealedErasure::id, SealedErasure::subject, sealed);
    }
}
