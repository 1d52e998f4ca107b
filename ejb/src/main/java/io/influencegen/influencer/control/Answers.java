package io.influencegen.influencer.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.InfluencerError;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answers of one step, and at which version of the step each last changed. So two devices that answer different questions are
 * merged, and of two that answer the same one the later is told.
 */
final class Answers {
    static final Answers NONE = new Answers(new TreeMap<>(), 0);

    private final Map<String, Answer> answers;
    private final long version;

    private Answers(Map<String, Answer> answers, long version) {
        this.answers = Collections.unmodifiableMap(answers);
        this.version = version;
    }

    private record Answer(String text, long since) {}

    static Answers read(String document) {
        JsonObject read = Json.createReader(new StringReader(document)).readObject();
        if (read.isEmpty()) {
            return NONE;
        }
        JsonObject since = read.getJsonObject("since");
        Map<String, Answer> answers = new TreeMap<>();
        read.getJsonObject("answers")
                .forEach((field, text) -> answers.put(
                        field,
                        new Answer(((JsonString) text).getString(), ((JsonNumber) since.get(field)).longValue())));
        return new Answers(answers, read.getJsonNumber("version").longValueExact());
    }

    String write() {
        JsonObjectBuilder texts = Json.createObjectBuilder();
        JsonObjectBuilder since = Json.createObjectBuilder();
        answers.forEach((field, answer) -> {
            texts.add(field, answer.text());
            since.add(field, answer.since());
        });
        return Json.createObjectBuilder()
                .add("version", version)
                .add("answers", texts)
                .add("since", since)
                .build()
                .toString();
    }

    /** With these answers; the same object where they say nothing new. Refused where one was changed since {@code seen}. */
    Answers with(Map<String, String> changes, long seen) {
        Map<String, Answer> next = new TreeMap<>(answers);
        changes.forEach((field, text) -> {
            if (!text.equals(text(field))) {
                requireSeen(field, seen);
                next.put(field, new Answer(text, version + 1));
            }
        });
        return next.equals(answers) ? this : new Answers(next, version + 1);
    }

    /** Whatever was seen. */
    Answers replacedBy(Map<String, String> texts) {
        return with(texts, version);
    }

    /** The same, as a version that comes after those of others that were dropped. */
    Answers after(Answers dropped) {
        return new Answers(answers, Math.max(version, dropped.version) + 1);
    }

    /** Empty where there is none. */
    String text(String field) {
        Answer answer = answers.get(field);
        return answer == null ? "" : answer.text();
    }

    long version() {
        return version;
    }

    private void requireSeen(String field, long seen) {
        Answer answer = answers.get(field);
        if (answer != null && answer.since() > seen) {
            throw new DomainException(InfluencerError.ANSWERED_ELSEWHERE, field.replace('-', ' '));
        }
    }
}
