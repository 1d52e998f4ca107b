package io.influencegen.consent.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.privacy.boundary.PersonalDataSink;
import io.influencegen.privacy.boundary.PersonalDataSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;

/** What a person agreed to, for a copy of their data. */
@Dependent
public class ConsentData implements PersonalDataSource {
    @Inject
    private LegalTextRepository texts;

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public void write(UserId user, PersonalDataSink sink) throws IOException {
        sink.json("agreements", texts.historyOf(user));
    }
}
