package io.influencegen.identity.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.IdentitySettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Which passwords people may choose: long ones, that are not on the shipped lists of common passwords, words and names, nor
 * near them, nor made of what is known of the person. No rule about capitals and digits: those make bad ones look good.
 */
@Dependent
public class PasswordPolicy {
    static final int LONGEST = 200;
    /** Bits of work for somebody who guesses cleverly; twelve random letters have 56. */
    private static final double LEAST_ENTROPY = 45;

    private static final int SHORTEST_KNOWN_WORD = 3;

    private final Settings settings;

    @Inject
    public PasswordPolicy(Settings settings) {
        this.settings = settings;
    }

    /** Refuses a password that is too weak for somebody of whom these words are known. */
    public void check(String password, Collection<String> known) {
        int shortest = settings.number(IdentitySettings.PASSWORD_MIN_LENGTH);
        if (password.codePointCount(0, password.length()) < shortest) {
            throw new DomainException(IdentityError.PASSWORD_TOO_SHORT, shortest);
        }
        if (password.length() > LONGEST) {
            throw new DomainException(IdentityError.PASSWORD_TOO_LONG, LONGEST);
        }
        if (!new Nbvcxz(rules(known)).estimate(password).isMinimumEntropyMet()) {
            throw new DomainException(IdentityError.PASSWORD_TOO_COMMON);
        }
    }

    private static Configuration rules(Collection<String> known) {
        DictionaryBuilder words = new DictionaryBuilder()
                .setDictionaryName("known")
                .setExclusion(true)
                .addWord("influencegen", 0);
        known.stream()
                .flatMap(text -> List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)).stream())
                .filter(word -> word.length() >= SHORTEST_KNOWN_WORD)
                .forEach(word -> words.addWord(word, 0));
        List<Dictionary> dictionaries = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        dictionaries.add(words.createDictionary());
        return new ConfigurationBuilder()
                .setDictionaries(dictionaries)
                .setMinimumEntropy(LEAST_ENTROPY)
                .createConfiguration();
    }
}
