package io.influencegen.influencer.boundary;

import java.time.LocalDate;
import java.util.Optional;

/** Who somebody says they are. While they are still writing, any of it may be empty. */
public record PersonDetails(
        String givenName, String familyName, Optional<LocalDate> birthDate, String phone, Address address) {
    public PersonDetails {
        givenName = Texts.line(givenName);
        familyName = Texts.line(familyName);
        phone = Texts.line(phone);
    }

    public String fullName() {
        return (givenName + " " + familyName).strip();
    }
}
