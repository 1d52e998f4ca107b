package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORObject;
import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.CredentialReport;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Checks the manifests of one credential, from the one that counts back to those that it was made from. */
final class ManifestCheck {
    private static final int DEEPEST = 16;
    private static final int MOST_MANIFESTS = 64;
    private static final String INGREDIENT = "c2pa.ingredient";
    private static final Set<String> CLAIMS = Set.of("c2pa.claim", Manifest.CLAIM);

    private final Jumbf root;
    private final Predicate<X509Certificate> ours;
    private final Instant now;
    private final Set<CredentialProblem> problems;
    private final Set<String> redacted = new HashSet<>();
    private final Set<String> visited = new HashSet<>();

    ManifestCheck(Jumbf root, Predicate<X509Certificate> ours, Instant now, Set<CredentialProblem> problems) {
        this.root = root;
        this.ours = ours;
        this.now = now;
        this.problems = problems;
        if (root.boxes().size() > MOST_MANIFESTS) {
            throw new DamagedCredential(CredentialProblem.LIMIT_EXCEEDED);
        }
    }

    CheckedManifest active() {
        if (!root.type().equals(Jumbf.STORE) || root.boxes().isEmpty()) {
            throw new DamagedCredential(CredentialProblem.BOXES_DAMAGED);
        }
        Jumbf last = root.boxes().get(root.boxes().size() - 1);
        visited.add(last.label());
        return check(last);
    }

    private CheckedManifest check(Jumbf manifest) {
        if (!manifest.type().equals(Jumbf.MANIFEST) && !manifest.type().equals(Jumbf.UPDATE)) {
            throw new DamagedCredential(CredentialProblem.CLAIM_DAMAGED);
        }
        if (!manifest.holdsOnlyKnown()) {
            problems.add(CredentialProblem.BOXES_DAMAGED);
        }
        Jumbf claimBox = only(manifest, Jumbf.CLAIM, CredentialProblem.CLAIM_DAMAGED);
        if (!CLAIMS.contains(claimBox.label())) {
            throw new DamagedCredential(CredentialProblem.CLAIM_DAMAGED);
        }
        byte[] signed =
                claimBox.content("cbor").orElseThrow(() -> new DamagedCredential(CredentialProblem.CLAIM_DAMAGED));
        CBORObject claim = Cbor.map(signed, CredentialProblem.CLAIM_DAMAGED);
        Optional<X509Certificate> signer = signer(manifest, claim, signed);
        Cbor.list(claim, "redacted_assertions").forEach(uri -> redacted.add(Cbor.text(uri)));
        Map<String, Jumbf> sound = assertions(manifest, claim);
        return new CheckedManifest(
                root, manifest, claim, signer.map(this::known), signer.isPresent() ? sound : Map.of());
    }

    private static Jumbf only(Jumbf manifest, UUID type, CredentialProblem otherwise) {
        List<Jumbf> found = manifest.children(type);
        if (found.size() != 1) {
            throw new DamagedCredential(otherwise);
        }
        return found.get(0);
    }

    private Optional<X509Certificate> signer(Jumbf manifest, CBORObject claim, byte[] signed) {
        try {
            Jumbf box = only(manifest, Jumbf.SIGNATURE, CredentialProblem.SIGNATURE_DAMAGED);
            String[] path = Uri.path(Cbor.text(claim, "signature"), manifest.label());
            if (!find(path).map(box::equals).orElse(false)) {
                throw new DamagedCredential(CredentialProblem.SIGNATURE_DAMAGED);
            }
            CoseSignature signature = CoseSignature.read(
                    box.content("cbor").orElseThrow(() -> new DamagedCredential(CredentialProblem.SIGNATURE_DAMAGED)));
            if (signature.fits(signed)) {
                return Optional.of(signature.signer());
            }
            problems.add(CredentialProblem.SIGNATURE_WRONG);
        } catch (DamagedCredential damaged) {
            problems.add(damaged.problem());
        }
        return Optional.empty();
    }

    private CredentialReport.Signer known(X509Certificate certificate) {
        boolean own = ours.test(certificate);
        if (!own && certificate.getNotAfter().toInstant().isBefore(now)) {
            problems.add(CredentialProblem.CERTIFICATE_EXPIRED);
        }
        if (!own) {
            problems.add(CredentialProblem.SIGNER_UNKNOWN);
        }
        return Certificates.describe(certificate, own);
    }

    /** Those that the claim names and that are what it says; every other one is a problem. */
    private Map<String, Jumbf> assertions(Jumbf manifest, CBORObject claim) {
        Map<String, Jumbf> sound = new HashMap<>();
        Set<String> named = new HashSet<>();
        String usual = Cbor.text(claim, "alg");
        for (String list : List.of("assertions", "created_assertions", "gathered_assertions")) {
            for (CBORObject reference : Cbor.list(claim, list)) {
                Uri uri = Uri.read(reference);
                Optional<Jumbf> box = find(Uri.path(uri.url(), manifest.label()));
                box.ifPresent(found -> named.add(found.label()));
                if (box.isEmpty()) {
                    missing(uri);
                } else if (uri.fits(box.get(), usual)) {
                    sound.put(box.get().label(), box.get());
                } else {
                    problems.add(CredentialProblem.ASSERTION_ALTERED);
                }
            }
        }
        boolean undeclared = manifest.children(Jumbf.ASSERTIONS).stream()
                .flatMap(store -> store.boxes().stream())
                .anyMatch(box -> !named.contains(box.label()));
        if (undeclared) {
            problems.add(CredentialProblem.ASSERTION_UNDECLARED);
        }
        return sound;
    }

    private void missing(Uri uri) {
        if (!redacted.contains(uri.url())) {
            problems.add(CredentialProblem.ASSERTION_MISSING);
        }
    }

    /** The box that labels lead to from the root. */
    private Optional<Jumbf> find(String... path) {
        if (path.length < 2 || !path[0].equals(root.label())) {
            return Optional.empty();
        }
        Optional<Jumbf> at = Optional.of(root);
        for (int i = 1; i < path.length; i++) {
            String label = path[i];
            at = at.flatMap(box -> box.child(label));
        }
        return at;
    }

    List<CredentialReport.Ingredient> ingredients(CheckedManifest manifest, int depth) {
        List<CredentialReport.Ingredient> ingredients = new ArrayList<>();
        manifest.assertions().keySet().stream()
                .filter(label -> label.startsWith(INGREDIENT) && !label.startsWith(INGREDIENT + ".thumbnail"))
                .sorted()
                .forEach(label -> manifest.assertion(label)
                        .ifPresent(content -> ingredients.add(ingredient(manifest, content, depth))));
        return ingredients;
    }

    private CredentialReport.Ingredient ingredient(CheckedManifest user, CBORObject content, int depth) {
        CBORObject reference = Cbor.first(Cbor.get(content, "activeManifest"), Cbor.get(content, "c2pa_manifest"));
        Optional<CheckedManifest> manifest = Optional.empty();
        if (!reference.isUndefined()) {
            Uri uri = Uri.read(reference);
            manifest = follow(uri, user, depth);
            requireSame(Cbor.get(content, "claimSignature"), user);
        }
        return new CredentialReport.Ingredient(
                Cbor.text(content, "dc:title"),
                Cbor.text(content, "dc:format"),
                Cbor.text(content, "relationship"),
                manifest.flatMap(CheckedManifest::signer),
                manifest.map(Telling::account),
                manifest.map(found -> ingredients(found, depth + 1)).orElse(List.of()));
    }

    /** The manifest that an ingredient came with; each is followed once, however often it is named. */
    private Optional<CheckedManifest> follow(Uri uri, CheckedManifest user, int depth) {
        Optional<Jumbf> box = find(Uri.path(uri.url(), user.label()));
        if (box.isEmpty()) {
            problems.add(CredentialProblem.INGREDIENT_MISSING);
            return Optional.empty();
        }
        if (!uri.fits(box.get(), Cbor.text(user.claim(), "alg"))) {
            problems.add(CredentialProblem.INGREDIENT_ALTERED);
        }
        if (depth >= DEEPEST) {
            throw new DamagedCredential(CredentialProblem.LIMIT_EXCEEDED);
        }
        return visited.add(box.get().label()) ? Optional.of(check(box.get())) : Optional.empty();
    }

    private void requireSame(CBORObject reference, CheckedManifest user) {
        if (reference.isUndefined()) {
            return;
        }
        Uri uri = Uri.read(reference);
        boolean same = find(Uri.path(uri.url(), user.label()))
                .map(box -> uri.fits(box, Cbor.text(user.claim(), "alg")))
                .orElse(false);
        if (!same) {
            problems.add(CredentialProblem.INGREDIENT_ALTERED);
        }
    }
}
