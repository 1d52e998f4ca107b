package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORObject;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.CredentialProblem.Weight;
import io.influencegen.provenance.boundary.CredentialReport;
import io.influencegen.provenance.boundary.ProvenanceError;
import io.influencegen.provenance.boundary.Verdict;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Checks what a picture says of itself. Whatever it is given, the answer is a report. */
final class CredentialCheck {
    private static final int MOST_EXCLUSIONS = 100;
    private static final String OTHER_BINDINGS = "c2pa.hash.";

    private final ByteBuffer file;
    private final Predicate<X509Certificate> ours;
    private final Instant now;
    private final Set<CredentialProblem> problems = EnumSet.noneOf(CredentialProblem.class);

    private Optional<CredentialReport.Picture> picture = Optional.empty();
    private Optional<CheckedManifest> manifest = Optional.empty();
    private Optional<CredentialReport.Account> account = Optional.empty();
    private List<CredentialReport.Ingredient> ingredients = List.of();

    private CredentialCheck(byte[] file, Predicate<X509Certificate> ours, Instant now) {
        this.file = ByteBuffer.wrap(file);
        this.ours = ours;
        this.now = now;
    }

    static CredentialCheck of(byte[] file, Predicate<X509Certificate> ours, Instant now) {
        CredentialCheck check = new CredentialCheck(file, ours, now);
        try {
            check.check(PictureFile.read(file));
        } catch (DomainException unreadable) {
            check.problems.add(problem(unreadable));
        } catch (DamagedCredential damaged) {
            check.problems.add(damaged.problem());
        }
        return check;
    }

    private static CredentialProblem problem(DomainException unreadable) {
        return switch ((ProvenanceError) unreadable.code()) {
            case NOT_A_PICTURE -> CredentialProblem.NOT_A_PICTURE;
            case IMAGE_TOO_LARGE -> CredentialProblem.PICTURE_TOO_LARGE;
            default -> CredentialProblem.PICTURE_DAMAGED;
        };
    }

    private void check(PictureFile read) {
        picture = Optional.of(new CredentialReport.Picture(read.type(), read.width(), read.height()));
        List<PictureFile.Held> held = read.credentials();
        if (held.size() > 1) {
            problems.add(CredentialProblem.SEVERAL_CREDENTIALS);
        }
        if (held.isEmpty()) {
            return;
        }
        ManifestCheck manifests = new ManifestCheck(Jumbf.read(held.get(0).store()), ours, now, problems);
        CheckedManifest active = manifests.active();
        manifest = Optional.of(active);
        if (active.signer().isPresent()) {
            checkBinding(active, held.get(0).region());
            ingredients = manifests.ingredients(active, 1);
            account = Optional.of(Telling.account(active));
        }
    }

    private void checkBinding(CheckedManifest active, PictureFile.Region region) {
        Optional<CBORObject> binding = active.assertion(Manifest.BINDING);
        if (binding.isPresent()) {
            checkBytes(binding.get(), Cbor.text(active.claim(), "alg"), region);
        } else if (active.manifest().type().equals(Jumbf.UPDATE)
                || active.assertions().keySet().stream().anyMatch(label -> label.startsWith(OTHER_BINDINGS))) {
            problems.add(CredentialProblem.BINDING_UNKNOWN);
        } else {
            problems.add(CredentialProblem.BINDING_MISSING);
        }
    }

    private void checkBytes(CBORObject binding, String usual, PictureFile.Region region) {
        String algorithm = Cbor.text(binding, "alg");
        Optional<MessageDigest> digest = Uri.digest(algorithm.isEmpty() ? usual : algorithm);
        if (digest.isEmpty()) {
            problems.add(CredentialProblem.BINDING_UNKNOWN);
            return;
        }
        List<CBORObject> exclusions = Cbor.list(binding, "exclusions");
        if (exclusions.size() > MOST_EXCLUSIONS) {
            throw new DamagedCredential(CredentialProblem.LIMIT_EXCEEDED);
        }
        List<Stretch> left = exclusions.stream()
                .map(Stretch::read)
                .sorted(Comparator.comparingLong(Stretch::start))
                .toList();
        if (left.stream().anyMatch(stretch -> !stretch.isWithin(region.from(), region.to()))) {
            problems.add(CredentialProblem.PARTS_NOT_COVERED);
        }
        byte[] hash =
                Cbor.bytes(binding, "hash").orElseThrow(() -> new DamagedCredential(CredentialProblem.BINDING_DAMAGED));
        if (!MessageDigest.isEqual(hash, hash(digest.get(), left))) {
            problems.add(CredentialProblem.PICTURE_ALTERED);
        }
    }

    private byte[] hash(MessageDigest digest, List<Stretch> left) {
        long at = 0;
        for (Stretch stretch : left) {
            if (stretch.start() < at || stretch.end() > file.limit()) {
                throw new DamagedCredential(CredentialProblem.BINDING_DAMAGED);
            }
            digest.update(file.slice((int) at, (int) (stretch.start() - at)));
            at = stretch.end();
        }
        digest.update(file.slice((int) at, (int) (file.limit() - at)));
        return digest.digest();
    }

    /** Bytes that the binding leaves out. */
    private record Stretch(long start, long length) {
        static Stretch read(CBORObject map) {
            long start = Cbor.number(Cbor.get(map, "start"));
            long length = Cbor.number(Cbor.get(map, "length"));
            if (start < 0 || length < 0 || start > PictureFile.LARGEST || length > PictureFile.LARGEST) {
                throw new DamagedCredential(CredentialProblem.BINDING_DAMAGED);
            }
            return new Stretch(start, length);
        }

        long end() {
            return start + length;
        }

        boolean isWithin(long from, long to) {
            return start >= from && end() <= to;
        }
    }

    /** The manifest that counts, where we signed it and nothing was altered since. */
    Optional<CheckedManifest> ownUntouched() {
        return verdict() == Verdict.MADE_HERE ? manifest : Optional.empty();
    }

    CredentialReport report() {
        return new CredentialReport(
                verdict(),
                picture,
                manifest.flatMap(CheckedManifest::signer),
                account,
                ingredients,
                List.copyOf(problems));
    }

    private Verdict verdict() {
        Weight heaviest = problems.stream()
                .map(CredentialProblem::weight)
                .max(Comparator.naturalOrder())
                .orElse(Weight.REMARK);
        return switch (heaviest) {
            case UNREADABLE -> Verdict.UNREADABLE;
            case ALTERED -> Verdict.ALTERED;
            case UNDECIDED -> Verdict.UNDECIDED;
            case REMARK ->
                manifest.flatMap(CheckedManifest::signer)
                        .map(signer -> signer.ours() ? Verdict.MADE_HERE : Verdict.SIGNED_BY_OTHERS)
                        .orElse(Verdict.NO_CREDENTIALS);
        };
    }
}
