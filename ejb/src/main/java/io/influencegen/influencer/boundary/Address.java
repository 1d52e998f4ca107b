package io.influencegen.influencer.boundary;

import java.io.Serializable;

/** Where somebody lives; the country is its ISO 3166 code of two letters. */
public record Address(String street, String addition, String postalCode, String city, String region, String country)
        implements Serializable {
    public Address {
        street = Texts.line(street);
        addition = Texts.line(addition);
        postalCode = Texts.line(postalCode);
        city = Texts.line(city);
        region = Texts.line(region);
        country = Texts.line(country);
    }
}
