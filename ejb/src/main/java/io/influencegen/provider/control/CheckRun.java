package io.influencegen.provider.control;

import io.influencegen.provider.boundary.IdentityProvider;
import io.influencegen.provider.boundary.ProviderApplicant;
import io.influencegen.provider.boundary.ProviderTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Hands a person over step by step, from where the try before ended. */
final class CheckRun {
    private final CheckBook book;
    private final IdentityProvider provider;
    private final ProviderApplicant applicant;
    private final BooleanSupplier hasTime;

    CheckRun(CheckBook book, IdentityProvider provider, ProviderApplicant applicant, BooleanSupplier hasTime) {
        this.book = book;
        this.provider = provider;
        this.applicant = applicant;
        this.hasTime = hasTime;
    }

    /** False when the time is over and there is more to do. */
    boolean run(CheckRow check, boolean again) throws ProviderTrouble {
        boolean resumed = again && check.applicantRef().isPresent();
        String applicantRef = applicant(check);
        List<String> documents = new ArrayList<>(check.documentRefs());
        while (documents.size() < applicant.documents().size()) {
            if (!hasTime.getAsBoolean()) {
                return false;
            }
            String document =
                    provider.upload(applicantRef, applicant.documents().get(documents.size()));
            book.noteDocument(check.id(), documents.size(), document);
            documents.add(document);
        }
        if (!hasTime.getAsBoolean()) {
            return false;
        }
        Optional<String> begun = resumed ? provider.findCheck(applicantRef) : Optional.empty();
        book.noteCheck(check.id(), begun.isPresent() ? begun.get() : provider.startCheck(applicantRef, documents));
        return true;
    }

    private String applicant(CheckRow check) throws ProviderTrouble {
        if (check.applicantRef().isPresent()) {
            return check.applicantRef().get();
        }
        String created = provider.createApplicant(applicant);
        book.noteApplicant(check.id(), created);
        return created;
    }
}
