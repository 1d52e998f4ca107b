package io.influencegen.influencer.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.AboutField;
import io.influencegen.influencer.boundary.Address;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.PersonDetails;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Details of a person as the answers of a step, and back. */
final class AboutAnswers {
    private AboutAnswers() {}

    static Map<String, String> of(PersonDetails details) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (AboutField field : AboutField.values()) {
            answers.put(field.getKey(), field.of(details));
        }
        return answers;
    }

    /** Answers as they are being written: nothing in them is checked but how long they are. */
    static Map<String, String> drafts(Map<AboutField, String> changed) {
        return changed.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().getKey(), one -> draft(one.getKey(), one.getValue())));
    }

    static PersonDetails details(Answers answers) {
        return details(field -> answers.text(field.getKey()));
    }

    static PersonDetails details(Function<AboutField, String> answers) {
        return new PersonDetails(
                answers.apply(AboutField.GIVEN_NAME),
                answers.apply(AboutField.FAMILY_NAME),
                date(answers.apply(AboutField.BIRTH_DATE)),
                answers.apply(AboutField.PHONE),
                new Address(
                        answers.apply(AboutField.STREET),
                        answers.apply(AboutField.ADDITION),
                        answers.apply(AboutField.POSTAL_CODE),
                        answers.apply(AboutField.CITY),
                        answers.apply(AboutField.REGION),
                        answers.apply(AboutField.COUNTRY)));
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException unfinished) {
            return Optional.empty();
        }
    }

    private static String draft(AboutField field, String text) {
        String line = text.strip();
        if (line.codePointCount(0, line.length()) > field.getLongest()
                || line.chars().anyMatch(Character::isISOControl)) {
            throw new DomainException(InfluencerError.ANSWER_TOO_LONG, field.getWords(), field.getLongest());
        }
        return line;
    }
}
