package io.influencegen.tax.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.privacy.boundary.PersonalDataSink;
import io.influencegen.privacy.boundary.PersonalDataSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;

/** A person's tax forms, for a copy of their data. */
@Dependent
public class TaxData implements PersonalDataSource {
    @Inject
    private TaxReading reading;

    @Override
    public String name() {
        return "tax";
    }

    @Override
    public void write(UserId user, PersonalDataSink sink) throws IOException {
        sink.json("forms", reading.all(user));
    }
}
