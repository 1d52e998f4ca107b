package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Words about a person, under that person's key. */
@Dependent
class CaseSeal {
    private final SubjectCipher cipher;

    @Inject
    CaseSeal(SubjectCipher cipher) {
        this.cipher = cipher;
    }

    /** Where sealed words stand; they open nowhere else. */
    enum Place {
        REASON("kyc_item.reason"),
        NOTE("kyc_item.note"),
        EVENT("kyc_event.words"),
        PAPER("kyc_paper.details"),
        FILE_NAME("kyc_document.file_name"),
        EXTRACTED("kyc_document.extracted");

        private final String context;

        Place(String context) {
            this.context = context;
        }
    }

    byte[] seal(UserId person, Place place, String words) {
        return cipher.encrypt(SubjectId.of(person), place.context, words);
    }

    /** Nothing for nothing. */
    Optional<byte[]> sealIfAny(UserId person, Place place, String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(seal(person, place, words));
    }

    String open(UserId person, Place place, byte[] sealed) {
        return cipher.decrypt(SubjectId.of(person), place.context, sealed);
    }

    Optional<String> open(UserId person, Place place, Optional<byte[]> sealed) {
        return sealed.map(words -> open(person, place, words));
    }
}
