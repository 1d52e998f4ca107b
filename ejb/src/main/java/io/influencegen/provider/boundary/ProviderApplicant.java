package io.influencegen.provider.boundary;

import java.time.LocalDate;
import java.util.List;

/** A person as a provider has to know them. The country is a code of two letters. */
public record ProviderApplicant(
        String firstName, String lastName, LocalDate birthDate, String country, List<ProviderDocument> documents) {
    public ProviderApplicant {
        documents = List.copyOf(documents);
    }
}
