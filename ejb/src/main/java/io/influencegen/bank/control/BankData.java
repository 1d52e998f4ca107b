package io.influencegen.bank.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.privacy.boundary.PersonalDataSink;
import io.influencegen.privacy.boundary.PersonalDataSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;

/** A person's accounts, for a copy of their data. */
@Dependent
public class BankData implements PersonalDataSource {
    @Inject
    private BankReading reading;

    @Override
    public String name() {
        return "bank";
    }

    @Override
    public void write(UserId user, PersonalDataSink sink) throws IOException {
        sink.json("accounts", reading.all(user));
    }
}
