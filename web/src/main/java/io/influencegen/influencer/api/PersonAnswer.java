package io.influencegen.influencer.api;

import io.influencegen.influencer.boundary.Address;
import io.influencegen.influencer.boundary.PersonDetails;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who you are, as in your identity document.")
public record PersonAnswer(
        @Schema(description = "In letters of any script.", examples = "Mara") @NotNull @Size(max = 80)
        String givenName,

        @Schema(description = "In letters of any script.", examples = "Lux") @NotNull @Size(max = 80)
        String familyName,

        @Schema(description = "A day.", examples = "1994-08-23", nullable = true)
        LocalDate birthDate,

        @Schema(
                description = "With the code of its country, or a number of the country you live in.",
                examples = "+4930901820")
        @NotNull
        @Size(max = 30)
        String phone,

        @Schema(description = "Street and number.", examples = "Lindenweg 7") @NotNull @Size(max = 120)
        String street,

        @Schema(description = "Apartment, floor, care of.", examples = "c/o Moss", nullable = true) @Size(max = 120)
        String addition,

        @Schema(
                description = "As it looks in the country; needed where there are any.",
                examples = "10115",
                nullable = true)
        @Size(max = 12)
        String postalCode,

        @Schema(description = "City or town.", examples = "Berlin") @NotNull @Size(max = 80)
        String city,

        @Schema(description = "State or region.", examples = "Berlin", nullable = true) @Size(max = 80)
        String region,

        @Schema(description = "Its code of two letters, ISO 3166.", examples = "DE")
        @NotNull
        @Pattern(regexp = "[A-Za-z]{0,2}")
        String country) {
    static PersonAnswer of(PersonDetails details) {
        Address address = details.address();
        return new PersonAnswer(
                details.givenName(),
                details.familyName(),
                details.birthDate().orElse(null),
                details.phone(),
                address.street(),
                address.addition(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country());
    }

    PersonDetails details() {
        return new PersonDetails(
                givenName,
                familyName,
                Optional.ofNullable(birthDate),
                phone,
                new Address(street, addition, postalCode, city, region, country));
    }
}
