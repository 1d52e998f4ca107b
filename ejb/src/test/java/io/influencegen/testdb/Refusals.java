package io.influencegen.testdb;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import org.junit.jupiter.api.function.Executable;

/** What the domain said no with. */
public final class Refusals {
    private Refusals() {}

    public static ErrorCode codeOf(Executable refused) {
        return assertThrows(DomainException.class, refused).code();
    }
}
