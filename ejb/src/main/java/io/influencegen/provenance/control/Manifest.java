package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A manifest as we write it: assertions, a claim that names them all by their hashes, and a signature of the claim. */
final class Manifest {
    static final String CLAIM = "c2pa.claim.v2";
    static final String ASSERTIONS = "c2pa.assertions";
    static final String SIGNATURE = "c2pa.signature";
    static final String ACTIONS = "c2pa.actions.v2";
    static final String INGREDIENT = "c2pa.ingredient.v3";
    static final String BINDING = "c2pa.hash.data";
    static final String PARAMETERS = "io.influencegen.generation";
    static final String PRODUCT = "InfluenceGen";
    static final String VERSION = "1.0.0";

    private final String label = "urn:c2pa:" + UUID.randomUUID();
    private final String instance = "xmp:iid:" + UUID.randomUUID();
    private final Map<String, CBORObject> assertions = new LinkedHashMap<>();

    Manifest with(String assertion, CBORObject content) {
        assertions.put(assertion, content);
        return this;
    }

    /** The program as claims and actions name it. */
    static CBORObject program() {
        return CBORObject.NewOrderedMap().Add("name", PRODUCT).Add("version", VERSION);
    }

    String instance() {
        return instance;
    }

    /** The whole store: manifests that ingredients came with, then this one, which is the one that counts. */
    byte[] store(SigningKey key, List<byte[]> before) {
        return store(before, claim -> CoseSignature.sign(key, claim));
    }

    /** As large as the store will be, signed by nobody. */
    byte[] draft(SigningKey key, List<byte[]> before) {
        return store(before, claim -> CoseSignature.draft(key));
    }

    private byte[] store(List<byte[]> before, UnaryOperator<byte[]> signing) {
        List<byte[]> manifests = new ArrayList<>(before);
        manifests.add(signed(signing));
        return Jumbf.superbox(Jumbf.STORE, "c2pa", manifests);
    }

    private byte[] signed(UnaryOperator<byte[]> signing) {
        Map<String, byte[]> boxes = new LinkedHashMap<>();
        assertions.forEach((name, content) -> boxes.put(name, cbor(Jumbf.CBOR, name, content.EncodeToBytes())));
        byte[] claim = claim(boxes).EncodeToBytes();
        return Jumbf.superbox(
                Jumbf.MANIFEST,
                label,
                List.of(
                        Jumbf.superbox(Jumbf.ASSERTIONS, ASSERTIONS, List.copyOf(boxes.values())),
                        cbor(Jumbf.CLAIM, CLAIM, claim),
                        cbor(Jumbf.SIGNATURE, SIGNATURE, signing.apply(claim))));
    }

    private CBORObject claim(Map<String, byte[]> boxes) {
        CBORObject made = CBORObject.NewArray();
        boxes.forEach((name, box) -> made.Add(Uri.hashed(Uri.within(ASSERTIONS, name), box)));
        return CBORObject.NewOrderedMap()
                .Add("instanceID", instance)
                .Add("claim_generator_info", program())
                .Add("signature", Uri.to("c2pa", label, SIGNATURE))
                .Add("created_assertions", made)
                .Add("alg", Uri.SHA_256);
    }

    static byte[] box(String assertion, CBORObject content) {
        return cbor(Jumbf.CBOR, assertion, content.EncodeToBytes());
    }

    private static byte[] cbor(UUID type, String label, byte[] content) {
        return Jumbf.superbox(type, label, List.of(Jumbf.box("cbor", List.of(content))));
    }
}
