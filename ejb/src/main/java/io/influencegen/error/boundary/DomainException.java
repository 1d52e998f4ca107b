package io.influencegen.error.boundary;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** The one exception of the domain: a code, and the values its text needs. Rolls the transaction back. */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final List<String> details;

    public DomainException(ErrorCode code, Object... details) {
        this(null, code, details);
    }

    public DomainException(Throwable cause, ErrorCode code, Object... details) {
        super(code.key() + describe(details), cause);
        this.code = code;
        this.details = texts(details);
    }

    public ErrorCode code() {
        return code;
    }

    /** Values for the placeholders of the code's text, in order. */
    public List<String> details() {
        return details;
    }

    private static String describe(Object[] details) {
        return details.length == 0 ? "" : " " + texts(details);
    }

    private static List<String> texts(Object[] details) {
        return List.of(details).stream().map(String::valueOf).toList();
    }
}
