package io.influencegen.influencer.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.AboutField;
import io.influencegen.influencer.boundary.Address;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.InfluencerSettings;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What has to be right before anybody looks at it. */
@ApplicationScoped
public class AboutCheck {
    private static final int OLDEST = 120;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Zs}'’ʼ`.·‐-]*");
    private static final List<AboutField> NEEDED = List.of(
            AboutField.GIVEN_NAME, AboutField.FAMILY_NAME, AboutField.COUNTRY, AboutField.STREET, AboutField.CITY);

    private Settings settings;
    private Clock clock;

    /** For the container's proxy. */
    protected AboutCheck() {}

    @Inject
    AboutCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** In the form in which they are kept, or refused by name. */
    PersonDetails accept(PersonDetails details) {
        for (AboutField field : AboutField.values()) {
            requireLength(field, field.of(details));
        }
        NEEDED.forEach(field -> require(
                !field.of(details).isEmpty(), new DomainException(InfluencerError.ANSWER_MISSING, field.getWords())));
        requireName(AboutField.GIVEN_NAME, details.givenName());
        requireName(AboutField.FAMILY_NAME, details.familyName());
        requireAge(details);
        Address address = accept(details.address());
        String phone = PhoneReader.read(details.phone(), address.country());
        return new PersonDetails(details.givenName(), details.familyName(), details.birthDate(), phone, address);
    }

    boolean accepts(PersonDetails details) {
        try {
            accept(details);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    int leastAge() {
        return settings.number(InfluencerSettings.LEAST_AGE);
    }

    private void requireAge(PersonDetails details) {
        LocalDate birth =
                details.birthDate().orElseThrow(() -> new DomainException(InfluencerError.BIRTH_DATE_INVALID));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        require(
                !birth.isAfter(today) && birth.isAfter(today.minusYears(OLDEST)),
                new DomainException(InfluencerError.BIRTH_DATE_INVALID));
        int least = leastAge();
        require(!birth.isAfter(today.minusYears(least)), new DomainException(InfluencerError.TOO_YOUNG, least));
    }

    private static Address accept(Address address) {
        String country = address.country().toUpperCase(Locale.ROOT);
        require(COUNTRIES.contains(country), new DomainException(InfluencerError.COUNTRY_UNKNOWN));
        String code = address.postalCode().toUpperCase(Locale.ROOT);
        require(
                !code.isEmpty() || !PostalCodes.isNeededIn(country),
                new DomainException(InfluencerError.ANSWER_MISSING, AboutField.POSTAL_CODE.getWords()));
        require(
                PostalCodes.fits(code, country),
                new DomainException(
                        InfluencerError.POSTAL_CODE_INVALID,
                        PostalCodes.exampleOf(country).orElse("AB 123")));
        return new Address(address.street(), address.addition(), code, address.city(), address.region(), country);
    }

    private static void requireName(AboutField field, String name) {
        require(NAME.matcher(name).matches(), new DomainException(InfluencerError.NAME_INVALID, field.getWords()));
    }

    private static void requireLength(AboutField field, String text) {
        require(
                text.codePointCount(0, text.length()) <= field.getLongest(),
                new DomainException(InfluencerError.ANSWER_TOO_LONG, field.getWords(), field.getLongest()));
    }

    private static void require(boolean holds, DomainException otherwise) {
        if (!holds) {
            throw otherwise;
        }
    }
}
