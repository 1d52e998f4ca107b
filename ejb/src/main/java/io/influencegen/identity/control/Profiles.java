package io.influencegen.identity.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.IdentitySettings;
import io.influencegen.identity.boundary.ProfileChange;
import io.influencegen.identity.boundary.ProfileView;
import io.influencegen.identity.entity.UserAccount;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.storage.boundary.StorageError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** How people present themselves. */
@ApplicationScoped
public class Profiles {
    public static final int LONGEST_NAME = 80;

    private static final int KIB = 1024;
    private static final String MEDIA_TYPE = "image/png";

    private AccountRepository accounts;
    private EmailSeal emails;
    private ObjectStore objects;
    private Settings settings;

    protected Profiles() {}

    @Inject
    Profiles(AccountRepository accounts, EmailSeal emails, ObjectStore objects, Settings settings) {
        this.accounts = accounts;
        this.emails = emails;
        this.objects = objects;
        this.settings = settings;
    }

    public ProfileView of(UserId person) {
        return view(account(person));
    }

    public ProfileView change(UserId person, ProfileChange change) {
        UserAccount account = account(person);
        if (account.version() != change.seenVersion()) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        account.present(name(change.displayName()), change.theme(), change.language());
        account.prefer(change.timeZone(), change.tellOfNewDevices());
        accounts.writeChanges();
        return view(account);
    }

    public ProfileView changeAvatar(UserId person, InputStream picture) {
        byte[] portrait = AvatarPicture.from(read(picture));
        UserAccount account = account(person);
        Optional<String> before = account.avatar();
        String after = objects.put(new ByteArrayInputStream(portrait), SubjectId.of(person), MEDIA_TYPE)
                .sha256();
        wear(account, Optional.of(after));
        before.filter(old -> !old.equals(after)).ifPresent(old -> objects.delete(SubjectId.of(person), old));
        return view(account);
    }

    public ProfileView removeAvatar(UserId person) {
        UserAccount account = account(person);
        Optional<String> before = account.avatar();
        wear(account, Optional.empty());
        before.ifPresent(old -> objects.delete(SubjectId.of(person), old));
        return view(account);
    }

    public int largestPicture() {
        return settings.number(IdentitySettings.AVATAR_MAX_SIZE) * KIB;
    }

    public Optional<String> avatarOf(UserId person) {
        return accounts.find(person).flatMap(UserAccount::avatar);
    }

    public InputStream openAvatar(UserId person, String avatar) {
        return objects.open(SubjectId.of(person), avatar);
    }

    private void wear(UserAccount account, Optional<String> avatar) {
        account.wear(avatar);
        accounts.writeChanges();
    }

    private byte[] read(InputStream picture) {
        int largest = largestPicture();
        try {
            byte[] bytes = picture.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new DomainException(IdentityError.PICTURE_TOO_LARGE, inWords(largest));
            }
            return bytes;
        } catch (IOException e) {
            throw new DomainException(e, StorageError.CONTENT_BROKEN_OFF);
        }
    }

    private static String inWords(int bytes) {
        return bytes % (KIB * KIB) == 0 ? bytes / (KIB * KIB) + " MB" : bytes / KIB + " KB";
    }

    /** What a person may be called: one line, without characters that cannot be seen. */
    private static String name(String wish) {
        String name = wish == null
                ? ""
                : wish.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200B\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", " ")
                        .strip();
        if (name.isEmpty()) {
            throw new DomainException(IdentityError.DISPLAY_NAME_MISSING);
        }
        if (name.length() > LONGEST_NAME) {
            throw new DomainException(IdentityError.DISPLAY_NAME_TOO_LONG, LONGEST_NAME);
        }
        return name;
    }

    private UserAccount account(UserId person) {
        return accounts.find(person).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private ProfileView view(UserAccount account) {
        return new ProfileView(
                new UserId(account.id()),
                emails.open(account),
                account.displayName(),
                account.theme(),
                account.language(),
                account.timeZone(),
                account.tellsOfNewDevices(),
                account.avatar().orElse(""),
                account.createdAt(),
                account.version());
    }
}
