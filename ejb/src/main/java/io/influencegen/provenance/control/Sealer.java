package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORObject;
import io.influencegen.provenance.boundary.Making;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes credentials into pictures. */
final class Sealer {
    private static final byte[] NO_HASH = new byte[32];

    private final SigningKey key;

    Sealer(SigningKey key) {
        this.key = key;
    }

    byte[] seal(PictureFile picture, Making making) {
        PictureFile described = picture.withDescription(Description.packet(making, picture));
        Manifest manifest = new Manifest()
                .with(Manifest.ACTIONS, Statements.created(making.at()))
                .with(Manifest.PARAMETERS, Statements.parameters(making, picture));
        return bind(described, manifest, List.of());
    }

    /** The original must have been checked: what we sign of it, we vouch for. */
    byte[] derive(PictureFile original, CheckedManifest parent, PictureFile converted, Instant at) {
        PictureFile described =
                original.description().map(converted::withDescription).orElse(converted);
        CBORObject ingredient = Statements.original(
                original.type(),
                parent.instance(),
                Uri.hashed(Uri.to("c2pa", parent.label()), parent.box()),
                Uri.hashed(Uri.to("c2pa", parent.label(), Manifest.SIGNATURE), parent.signatureBox()));
        CBORObject opened = Uri.hashed(
                Uri.within(Manifest.ASSERTIONS, Manifest.INGREDIENT), Manifest.box(Manifest.INGREDIENT, ingredient));
        Manifest manifest = new Manifest()
                .with(Manifest.INGREDIENT, ingredient)
                .with(Manifest.ACTIONS, Statements.derived(at, opened, done(original, converted)))
                .with(Manifest.PARAMETERS, parent.parameters());
        return bind(described, manifest, parent.store());
    }

    private static List<String> done(PictureFile original, PictureFile converted) {
        List<String> done = new ArrayList<>();
        if (original.width() != converted.width() || original.height() != converted.height()) {
            done.add("c2pa.resized");
        }
        if (!original.type().equals(converted.type())) {
            done.add("c2pa.converted");
        }
        return done.isEmpty() ? List.of("c2pa.transcoded") : done;
    }

    /**
     * The binding says where the credential lies and how long it is, so its own size is found first: each try says the size
     * of the one before, until it stays. Only then is the rest of the file hashed, once.
     */
    private byte[] bind(PictureFile picture, Manifest manifest, List<byte[]> before) {
        PictureFile.Region region = new PictureFile.Region(0, 0);
        PictureFile.Sealed draft = draft(picture, manifest, before, region);
        while (!draft.region().equals(region)) {
            region = draft.region();
            draft = draft(picture, manifest, before, region);
        }
        manifest.with(Manifest.BINDING, Statements.binding(region, hash(draft.file(), region)));
        return picture.withCredential(manifest.store(key, before)).file().array();
    }

    private PictureFile.Sealed draft(
            PictureFile picture, Manifest manifest, List<byte[]> before, PictureFile.Region region) {
        manifest.with(Manifest.BINDING, Statements.binding(region, NO_HASH));
        return picture.withCredential(manifest.draft(key, before));
    }

    private static byte[] hash(ByteBuffer file, PictureFile.Region left) {
        MessageDigest digest = Uri.digest(Uri.SHA_256).orElseThrow();
        digest.update(file.slice(0, left.from()));
        digest.update(file.slice(left.to(), file.limit() - left.to()));
        return digest.digest();
    }
}
