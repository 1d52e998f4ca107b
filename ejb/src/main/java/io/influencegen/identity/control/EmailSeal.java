package io.influencegen.identity.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.identity.entity.SealedEmail;
import io.influencegen.identity.entity.UserAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps e-mail addresses unreadable in the database, and findable. */
@ApplicationScoped
public class EmailSeal {
    private static final String CONTEXT = "user_account.email";
    private static final IndexedField INDEX = IndexedField.text(CONTEXT);

    private SubjectCipher cipher;
    private BlindIndex index;

    protected EmailSeal() {}

    @Inject
    EmailSeal(SubjectCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    public SealedEmail seal(UserId owner, String email) {
        String written = email.strip();
        return new SealedEmail(cipher.encrypt(SubjectId.of(owner), CONTEXT, written), index(written));
    }

    /** For many accounts that come into being together. */
    Map<SubjectId, SealedEmail> sealAll(Map<SubjectId, String> emails) {
        return cipher.encryptForNewcomers(CONTEXT, emails).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> new SealedEmail(one.getValue(), index(emails.get(one.getKey())))));
    }

    public String open(UserAccount account) {
        return cipher.decrypt(
                new SubjectId(account.id()), CONTEXT, account.email().cipher());
    }

    /** For lists. */
    public Map<SubjectId, String> openAll(Map<SubjectId, byte[]> emails) {
        return cipher.decryptAll(CONTEXT, emails);
    }

    public byte[] index(String email) {
        return index.of(INDEX, email);
    }
}
