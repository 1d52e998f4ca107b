package io.influencegen.influencer.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.AboutDraft;
import io.influencegen.influencer.boundary.AboutField;
import io.influencegen.influencer.boundary.AboutYou;
import io.influencegen.influencer.boundary.Address;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.RegistrationState;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The first step as it is on the screen, beside what was last read: what differs is what this person changed here. */
public class AboutForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private long version;

    /** Something that came from elsewhere: what the screen shows, and what it is to show. */
    record News(String shown, String now) {}

    /** Takes what is there now, and says what of it the screen does not show yet. */
    Map<String, News> show(RegistrationState state) {
        InfluencerView influencer = state.influencer();
        Optional<PersonDetails> details = influencer.asked().or(influencer::person);
        Map<String, News> news = new HashMap<>();
        for (AboutField field : AboutField.values()) {
            String text = details.map(field::of).orElse("");
            if (!text.equals(answer(field))) {
                news.put(field.getKey(), new News(answer(field), text));
            }
            answers.put(field.getKey(), text);
            seen.put(field.getKey(), text);
        }
        version = state.aboutVersion();
        return news;
    }

    AboutDraft draft() {
        Map<AboutField, String> changed = new EnumMap<>(AboutField.class);
        Stream.of(AboutField.values())
                .filter(field -> !answer(field).equals(seen.getOrDefault(field.getKey(), "")))
                .forEach(field -> changed.put(field, answer(field)));
        return new AboutDraft(changed, version);
    }

    AboutYou complete() {
        Address address = new Address(
                answer(AboutField.STREET),
                answer(AboutField.ADDITION),
                answer(AboutField.POSTAL_CODE),
                answer(AboutField.CITY),
                answer(AboutField.REGION),
                answer(AboutField.COUNTRY));
        PersonDetails details = new PersonDetails(
                answer(AboutField.GIVEN_NAME),
                answer(AboutField.FAMILY_NAME),
                date(answer(AboutField.BIRTH_DATE)),
                answer(AboutField.PHONE),
                address);
        return new AboutYou(details, version);
    }

    /** The field that a refusal is about. */
    static Optional<AboutField> fieldOf(DomainException refused) {
        if (!(refused.code() instanceof InfluencerError code)) {
            return Optional.empty();
        }
        return switch (code) {
            case BIRTH_DATE_INVALID, TOO_YOUNG -> Optional.of(AboutField.BIRTH_DATE);
            case PHONE_INVALID -> Optional.of(AboutField.PHONE);
            case COUNTRY_UNKNOWN -> Optional.of(AboutField.COUNTRY);
            case POSTAL_CODE_INVALID -> Optional.of(AboutField.POSTAL_CODE);
            case NAME_INVALID, ANSWER_MISSING, ANSWER_TOO_LONG ->
                Stream.of(AboutField.values())
                        .filter(field ->
                                field.getWords().equals(refused.details().get(0)))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    private String answer(AboutField field) {
        String text = answers.get(field.getKey());
        return text == null ? "" : text.strip();
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
