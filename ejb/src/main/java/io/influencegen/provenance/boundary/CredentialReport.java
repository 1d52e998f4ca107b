package io.influencegen.provenance.boundary;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a picture says of where it comes from, and whether that holds. The signer is named only where the signature is
 * theirs; everything else that is told is what they signed.
 */
public record CredentialReport(
        Verdict verdict,
        Optional<Picture> picture,
        Optional<Signer> signer,
        Optional<Account> account,
        List<Ingredient> ingredients,
        List<CredentialProblem> problems) {
    public CredentialReport {
        ingredients = List.copyOf(ingredients);
        problems = List.copyOf(problems);
    }

    public record Picture(String format, int width, int height) {}

    /** Who signed: the certificate's names, and its SHA-256. */
    public record Signer(
            String name, String organisation, String issuer, String fingerprint, Instant validUntil, boolean ours) {}

    /** What a credential tells: which program wrote it, what was done, and with which parameters. */
    public record Account(String label, String generator, List<Action> actions, Map<String, String> parameters) {
        public Account {
            actions = List.copyOf(actions);
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }

        /** When it was made, as the signer says. */
        public Optional<Instant> at() {
            return actions.stream().flatMap(action -> action.at().stream()).findFirst();
        }
    }

    /** One thing done, such as {@code c2pa.created}. The source type says how, as an IPTC word: trainedAlgorithmicMedia. */
    public record Action(String name, Optional<Instant> at, String agent, String sourceType) {}

    /** What the picture was made from; with its own story where it came with a credential. */
    public record Ingredient(
            String title,
            String format,
            String relationship,
            Optional<Signer> signer,
            Optional<Account> account,
            List<Ingredient> ingredients) {
        public Ingredient {
            ingredients = List.copyOf(ingredients);
        }
    }

    public boolean found() {
        return account.isPresent() || problems.stream().anyMatch(CredentialReport::isOfCredential);
    }

    public boolean intact() {
        return verdict == Verdict.MADE_HERE || verdict == Verdict.SIGNED_BY_OTHERS;
    }

    private static boolean isOfCredential(CredentialProblem problem) {
        return problem.weight() != CredentialProblem.Weight.UNREADABLE;
    }
}
