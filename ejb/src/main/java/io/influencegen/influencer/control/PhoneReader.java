package io.influencegen.influencer.control;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.InfluencerError;

/** Phone numbers as people write them at home or abroad, in the one form the whole world dials. */
final class PhoneReader {
    private static final int LONGEST = 30;

    private PhoneReader() {}

    /** With the country where somebody lives, whose prefix a number without one has. */
    static String read(String typed, String country) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            PhoneNumber number = numbers.parse(typed, country);
            if (typed.length() > LONGEST || number.hasExtension() || !numbers.isValidNumber(number)) {
                throw new DomainException(InfluencerError.PHONE_INVALID);
            }
            return numbers.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException unreadable) {
            throw new DomainException(unreadable, InfluencerError.PHONE_INVALID);
        }
    }
}
