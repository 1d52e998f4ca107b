package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartTroubleTest {
    private static final Logger SERVER = Logger.getLogger("server");

    private StartTrouble trouble;

    @BeforeEach
    void listen() {
        trouble = StartTrouble.listen();
        SERVER.setUseParentHandlers(true);
    }

    @AfterEach
    void close() {
        trouble.close();
    }

    @Test
    void quietStartShouldHaveNoCause() {
        SERVER.log(Level.WARNING, "only words");
        SERVER.log(Level.WARNING, "passed by", foreign("harmless", null));
        assertThat(trouble.cause(), is(Optional.empty()));
    }

    @Test
    void causeShouldBeTheSentenceOfOurOwnCode() {
        IllegalStateException ours = new IllegalStateException("The key is missing.", foreign("deeper", null));
        SERVER.log(Level.SEVERE, "Exception while loading the app", foreign("Initialization failed", ours));
        assertThat(trouble.cause(), is(Optional.of("The key is missing.")));
    }

    @Test
    void causeShouldElseBeWhatLiesDeepest() {
        SERVER.log(Level.SEVERE, "Exception while loading the app", foreign("outer", foreign("inner", null)));
        SERVER.log(Level.SEVERE, "NCLS-CORE-00002", foreign("could not clear up", null));
        assertThat(trouble.cause(), is(Optional.of("inner")));
    }

    private static RuntimeException foreign(String message, Throwable cause) {
        RuntimeException failure = new RuntimeException(message, cause);
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.server.Loader", "load", null, 1)});
        return failure;
    }
}
