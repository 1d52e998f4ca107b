package io.influencegen.portal.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The portal's words, for code that speaks to people. */
@ApplicationScoped
public class Texts {
    private final ResourceBundle bundle = ResourceBundle.getBundle("io.influencegen.portal.Text", Locale.ENGLISH);

    public String format(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(values);
    }

    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The words for an error's code, or those for an unexpected one where nobody wrote any. */
    public Problem problem(DomainException refused) {
        Object[] values = refused.details().toArray();
        String key = "error." + refused.code().key();
        return bundle.containsKey(key + ".cause")
                ? new Problem(format(key + ".cause", values), format(key + ".next", values))
                : unexpected();
    }

    /** The words for a code that was kept without its values. */
    public Optional<Problem> problem(String code) {
        String key = "error." + code;
        return bundle.containsKey(key + ".cause")
                ? Optional.of(new Problem(format(key + ".cause"), format(key + ".next")))
                : Optional.empty();
    }

    /** The words for an answer that has only a status to tell. */
    public Problem problem(int status) {
        String key = "error.http." + status;
        return bundle.containsKey(key + ".cause")
                ? new Problem(format(key + ".cause"), format(key + ".next"))
                : unexpected();
    }

    private Problem unexpected() {
        String key = "error." + CommonError.UNEXPECTED.key();
        return new Problem(format(key + ".cause"), format(key + ".next"));
    }
}
