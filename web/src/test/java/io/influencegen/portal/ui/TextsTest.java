package io.influencegen.portal.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts();

    private enum Unwritten implements ErrorCode {
        NOBODY_WROTE_THIS;

        @Override
        public ErrorKind kind() {
            return ErrorKind.USER;
        }
    }

    @Test
    void anErrorsValuesShouldStandInItsWords() {
        Problem problem = texts.problem(new DomainException(CommonError.INVALID_VALUE, "Age", "-1"));
        assertThat(problem.cause(), containsString("Age"));
    }

    @Test
    void anErrorWithoutWordsShouldBeUnexpected() {
        Problem unexpected = texts.problem(new DomainException(CommonError.UNEXPECTED));
        assertThat(texts.problem(new DomainException(Unwritten.NOBODY_WROTE_THIS)), is(unexpected));
        assertThat(texts.problem(418), is(unexpected));
    }
}
