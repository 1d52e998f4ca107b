package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.control.Profiles;
import io.influencegen.identity.control.SessionRegister;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What is kept of a person's account, for a copy of their data; whoever asks guards for whom. */
@Stateless
@PermitAll
public class PersonalRecords {
    @Inject
    private Profiles profiles;

    @Inject
    private SessionRegister sessions;

    public ProfileView profileOf(UserId person) {
        return profiles.of(person);
    }

    /** Those that live. */
    public List<SessionView> sessionsOf(UserId person) {
        return sessions.listOf(person);
    }

    /** The picture they show, as PNG. */
    public Optional<InputStream> portraitOf(UserId person) {
        return profiles.avatarOf(person)
                .filter(avatar -> !avatar.isEmpty())
                .map(avatar -> profiles.openAvatar(person, avatar));
    }
}
