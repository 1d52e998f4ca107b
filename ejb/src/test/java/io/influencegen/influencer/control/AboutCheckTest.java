package io.influencegen.influencer.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.influencer.boundary.AboutField;
import io.influencegen.influencer.boundary.AgeGroup;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.GenderGroup;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.InfluencerSettings;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.settings.boundary.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is accepted of a person, and what is refused by which name. */
class AboutCheckTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final AboutCheck check = new AboutCheck(new Settings(Map::of, NOW), NOW);

    @ParameterizedTest
    @CsvSource({
        "GIVEN_NAME, Анна-Мария",
        "GIVEN_NAME, 美咲",
        "GIVEN_NAME, José Ángel",
        "FAMILY_NAME, O’Brien",
        "FAMILY_NAME, d'Arc",
        "FAMILY_NAME, St. John",
        "FAMILY_NAME, นามสกุล",
        "BIRTH_DATE, 2008-11-21",
        "PHONE, +1 415 555 2671",
        "PHONE, 030 901820",
        "PHONE, (030) 90-18-20",
        "REGION, Bayern",
        "POSTAL_CODE, 99998"
    })
    void whatIsRightShouldBeAccepted(AboutField field, String text) {
        assertThat(check.accepts(with(field, text)), is(true));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "GIVEN_NAME, nothing, ANSWER_MISSING",
                "FAMILY_NAME, ' ', ANSWER_MISSING",
                "STREET, nothing, ANSWER_MISSING",
                "CITY, nothing, ANSWER_MISSING",
                "COUNTRY, nothing, ANSWER_MISSING",
                "POSTAL_CODE, nothing, ANSWER_MISSING",
                "GIVEN_NAME, Mara1, NAME_INVALID",
                "GIVEN_NAME, <b>Mara</b>, NAME_INVALID",
                "FAMILY_NAME, -, NAME_INVALID",
                "BIRTH_DATE, nothing, BIRTH_DATE_INVALID",
                "BIRTH_DATE, 2007-02-29, BIRTH_DATE_INVALID",
                "BIRTH_DATE, 1906-11-21, BIRTH_DATE_INVALID",
                "BIRTH_DATE, 2026-11-22, BIRTH_DATE_INVALID",
                "BIRTH_DATE, 2008-11-22, TOO_YOUNG",
                "PHONE, nothing, PHONE_INVALID",
                "PHONE, 12, PHONE_INVALID",
                "PHONE, call me, PHONE_INVALID",
                "PHONE, +49 30 901820 ext. 5, PHONE_INVALID",
                "COUNTRY, XX, COUNTRY_UNKNOWN",
                "POSTAL_CODE, 1011, POSTAL_CODE_INVALID",
                "POSTAL_CODE, ABCDE, POSTAL_CODE_INVALID"
            })
    void whatIsWrongShouldBeRefusedByName(AboutField field, String text, InfluencerError expected) {
        assertThat(codeOf(() -> check.accept(with(field, text))), is(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "US, 94105, true", "US, 94105-1234, true", "US, 9410, false", "GB, SW1A 1AA, true", "GB, sw1a1aa, true",
        "GB, 12345, false", "CA, K1A 0B1, true", "CA, D1A 0B1, false", "NL, 1012 AB, true", "PL, 00-950, true",
        "PL, 00950, false", "JP, 100-0001, true", "BR, 01310-100, true", "SE, 111 22, true", "IE, D02 X285, true",
        "AE, '', true", "AE, !, false", "FR, '', false"
    })
    void aPostalCodeShouldLookAsInItsCountry(String country, String code, boolean fits) {
        assertThat(PostalCodes.fits(code, country) && (!code.isEmpty() || !PostalCodes.isNeededIn(country)), is(fits));
    }

    @Test
    void aNumberShouldGetThePrefixOfTheCountry() {
        assertThat(PhoneReader.read("0151 23456789", "DE"), is("+4915123456789"));
        assertThat(PhoneReader.read("07400 123456", "GB"), is("+447400123456"));
        assertThat(PhoneReader.read("+33 6 12 34 56 78", "DE"), is("+33612345678"));
        assertThat(PhoneReader.read("0033 6 12 34 56 78", "DE"), is("+33612345678"));
    }

    @Test
    void theLeastAgeShouldBeASetting() {
        Settings stricter = new Settings(() -> Map.of(InfluencerSettings.LEAST_AGE.key(), "21"), NOW);
        PersonDetails twenty = with(AboutField.BIRTH_DATE, "2006-01-01");
        assertThat(check.accepts(twenty), is(true));
        assertThat(codeOf(() -> new AboutCheck(stricter, NOW).accept(twenty)), is(InfluencerError.TOO_YOUNG));
    }

    @Test
    void anAudienceShouldAddUp() {
        Audience right = PeopleStage.AUDIENCE;
        Set<Niche> food = Set.of(Niche.FOOD);
        AudienceCheck.complete(food, right);
        assertThat(audience(Set.of(), right), is(InfluencerError.NICHES_INVALID));
        assertThat(audience(EnumSet.range(Niche.ART, Niche.COMEDY), right), is(InfluencerError.NICHES_INVALID));
        assertThat(
                audience(food, new Audience(Map.of(AgeGroup.FROM_18, 90), right.genders(), right.countries())),
                is(InfluencerError.AUDIENCE_SUM_INVALID));
        assertThat(
                audience(food, new Audience(right.ages(), Map.of(GenderGroup.WOMEN, 102), right.countries())),
                is(InfluencerError.AUDIENCE_PART_INVALID));
        assertThat(
                audience(food, new Audience(right.ages(), right.genders(), Map.of("DE", 60, "AT", 50))),
                is(InfluencerError.AUDIENCE_SUM_INVALID));
        assertThat(
                audience(food, new Audience(right.ages(), right.genders(), Map.of("XX", 60))),
                is(InfluencerError.AUDIENCE_COUNTRIES_INVALID));
        assertThat(
                audience(food, new Audience(right.ages(), right.genders(), Map.of())),
                is(InfluencerError.AUDIENCE_COUNTRIES_INVALID));
        AudienceCheck.complete(
                food,
                new Audience(Map.of(AgeGroup.FROM_18, 33, AgeGroup.FROM_25, 66), right.genders(), right.countries()));
    }

    private static ErrorCode audience(Set<Niche> niches, Audience audience) {
        return codeOf(() -> AudienceCheck.complete(niches, audience));
    }

    private static PersonDetails with(AboutField field, String text) {
        PersonDetails right = PeopleStage.details("Mara", "Lux");
        return AboutAnswers.details(one -> one == field ? String.valueOf(text == null ? "" : text) : one.of(right));
    }
}
