package io.influencegen.tax.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Encrypts what a form says, and opens it again. */
@Dependent
public class TaxFormSeal {
    private static final String DETAILS = "tax_form.details";
    private static final IndexedField NUMBER = IndexedField.number("tax_form.number");

    private final SubjectCipher cipher;
    private final BlindIndex index;

    @Inject
    TaxFormSeal(SubjectCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    byte[] seal(UserId owner, TaxFormDetails details) {
        return cipher.encrypt(SubjectId.of(owner), DETAILS, details.json());
    }

    byte[] index(String country, String number) {
        return index.of(NUMBER, country + number);
    }

    TaxFormDetails open(SealedForm form) {
        return TaxFormDetails.of(cipher.decrypt(form.subject(), DETAILS, form.details()));
    }

    /** Those of one person. */
    List<TaxFormDetails> openAll(UserId owner, List<SealedForm> forms) {
        List<byte[]> sealed = forms.stream().map(SealedForm::details).toList();
        return cipher.decryptAll(SubjectId.of(owner), DETAILS, sealed).stream()
                .map(TaxFormDetails::of)
                .toList();
    }
}
