package io.influencegen.provenance.control;

import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.provenance.boundary.CredentialReport;
import io.influencegen.provenance.boundary.Making;
import io.influencegen.testdb.SettableClock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A product with a certificate of its own, without a database. */
final class SealingStage {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Making MAKING = new Making(
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
            NOON,
            "a red bottle on a beach & <em>sea</em> 🌊",
            "blurry",
            "influencegen-tiny-1",
            7_000_000_000L,
            20,
            4.5,
            Map.of("neon", 0.8, "film", 0.25));

    final SettableClock clock = new SettableClock(NOON);
    final SigningKey key = new CertificateMaker(clock, new RandomBytes()).make();
    final Sealer sealer = new Sealer(key);

    byte[] seal(byte[] picture) {
        return sealer.seal(PictureFile.read(picture), MAKING);
    }

    byte[] derive(byte[] original, byte[] converted) {
        return sealer.derive(
                PictureFile.read(original),
                check(original).ownUntouched().orElseThrow(),
                PictureFile.read(converted),
                NOON);
    }

    CredentialReport verify(byte[] picture) {
        return check(picture).report();
    }

    private CredentialCheck check(byte[] picture) {
        return CredentialCheck.of(picture, key.chain().get(0)::equals, NOON);
    }

    /** As somebody sees it who does not know our certificate. */
    CredentialReport verifyElsewhere(byte[] picture) {
        return CredentialCheck.of(picture, certificate -> false, NOON).report();
    }
}
