package io.influencegen.privacy.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.PersonalRecords;
import io.influencegen.privacy.boundary.PersonalDataSink;
import io.influencegen.privacy.boundary.PersonalDataSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Account, profile and sessions of a person. Told from here, since {@code identity} knows nothing of privacy. */
@Dependent
public class AccountData implements PersonalDataSource {
    @Inject
    private PersonalRecords records;

    @Override
    public String name() {
        return "account";
    }

    @Override
    public void write(UserId user, PersonalDataSink sink) throws IOException {
        sink.json("profile", records.profileOf(user));
        sink.json("sessions", records.sessionsOf(user));
        Optional<InputStream> portrait = records.portraitOf(user);
        if (portrait.isPresent()) {
            sink.file("portrait.png", portrait.get());
        }
    }
}
