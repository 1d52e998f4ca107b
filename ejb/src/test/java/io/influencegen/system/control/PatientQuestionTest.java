package io.influencegen.system.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatientQuestionTest {
    private static final Duration NO_TIME = Duration.ofMillis(1);

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Test
    void answerInTimeShouldBeGiven() {
        PatientQuestion<String> question = new PatientQuestion<>(() -> "18.6", NO_TIME, Runnable::run);
        assertThat(question.ask(), is(Optional.of("18.6")));
    }

    @Test
    void failureShouldBeNoAnswer() {
        PatientQuestion<String> question = new PatientQuestion<>(
                () -> {
                    throw new IllegalStateException("refused");
                },
                NO_TIME,
                Runnable::run);
        assertThat(question.ask(), is(Optional.empty()));
    }

    @Test
    void hangingQuestionShouldBeAskedOnceUntilItIsAnswered() {
        PatientQuestion<String> question = new PatientQuestion<>(() -> "late", NO_TIME, waiting::add);
        assertThat(question.ask(), is(Optional.empty()));
        assertThat(question.ask(), is(Optional.empty()));
        assertThat(waiting.size(), is(1));
        waiting.remove().run();
        question.ask();
        assertThat(waiting.size(), is(1));
    }
}
