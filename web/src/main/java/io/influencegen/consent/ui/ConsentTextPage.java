package io.influencegen.consent.ui;

import io.influencegen.consent.boundary.Consents;
import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalTextView;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Stream;

/** A published text, for everybody: the version in force unless another one is asked for. */
@Named
@RequestScoped
public class ConsentTextPage {
    @Inject
    private Consents consents;

    private String kind = LegalKind.TERMS.name();
    private Integer version;
    private LegalTextView text;

    public LegalTextView getText() {
        if (text == null) {
            text = find();
        }
        return text;
    }

    public boolean isInForce() {
        return consents.inForce().stream()
                .anyMatch(one -> one.id().equals(getText().id()));
    }

    private LegalTextView find() {
        LegalKind wished = Stream.of(LegalKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return (version == null
                        ? consents.inForce().stream()
                                .filter(one -> one.kind() == wished)
                                .findFirst()
                        : consents.text(wished, version))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? LegalKind.TERMS.name() : kind.toUpperCase(Locale.ROOT);
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
