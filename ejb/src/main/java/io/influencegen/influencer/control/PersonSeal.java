package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.influencer.boundary.Handle;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what tells who somebody is unreadable in the database, and equals findable. */
@ApplicationScoped
public class PersonSeal {
    private static final String ABOUT = "influencer.about";
    private static final String ASKED = "influencer.asked";
    private static final String HANDLE = "social_profile.handle";
    private static final IndexedField PERSON = IndexedField.exact("influencer.person");
    private static final IndexedField NAME = IndexedField.exact("influencer.name");
    private static final IndexedField PHONE = IndexedField.exact("influencer.phone");
    private static final IndexedField HANDLES = IndexedField.exact(HANDLE);
    private static final IndexedField DEVICE = IndexedField.exact("influencer_device.device");

    private SubjectCipher cipher;
    private BlindIndex index;

    /** For the container's proxy. */
    protected PersonSeal() {}

    @Inject
    PersonSeal(SubjectCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    byte[] sealAbout(UserId id, Answers about) {
        return cipher.encrypt(SubjectId.of(id), ABOUT, about.write());
    }

    Answers openAbout(UserId id, byte[] sealed) {
        return Answers.read(cipher.decrypt(SubjectId.of(id), ABOUT, sealed));
    }

    /** For lists: those who were erased are left out. */
    Map<UserId, PersonDetails> openAll(Map<UserId, byte[]> sealed) {
        Map<SubjectId, byte[]> subjects = sealed.entrySet().stream()
                .collect(Collectors.toMap(one -> SubjectId.of(one.getKey()), Map.Entry::getValue));
        return cipher.decryptAll(ABOUT, subjects).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> new UserId(one.getKey().value()),
                        one -> AboutAnswers.details(Answers.read(one.getValue()))));
    }

    byte[] sealAsked(UserId id, Answers asked) {
        return cipher.encrypt(SubjectId.of(id), ASKED, asked.write());
    }

    Answers openAsked(UserId id, byte[] sealed) {
        return Answers.read(cipher.decrypt(SubjectId.of(id), ASKED, sealed));
    }

    byte[] sealHandle(UserId id, Handle handle) {
        return cipher.encrypt(SubjectId.of(id), HANDLE, handle.name() + "\n" + handle.address());
    }

    List<Handle> openHandles(UserId id, List<byte[]> sealed) {
        return cipher.decryptAll(SubjectId.of(id), HANDLE, sealed).stream()
                .map(text -> text.split("\n", -1))
                .map(parts -> new Handle(parts[0], URI.create(parts[1])))
                .toList();
    }

    byte[] personIndex(PersonDetails details) {
        return index.of(
                PERSON,
                FoldedName.of(details.fullName()) + "|"
                        + details.birthDate().map(LocalDate::toString).orElse(""));
    }

    byte[] nameIndex(String name) {
        return index.of(NAME, FoldedName.of(name));
    }

    byte[] phoneIndex(String phone) {
        return index.of(PHONE, phone);
    }

    byte[] handleIndex(Platform platform, Handle handle) {
        return index.of(HANDLES, platform.name() + ":" + platform.identityOf(handle));
    }

    byte[] deviceIndex(String token) {
        return index.of(DEVICE, token);
    }
}
