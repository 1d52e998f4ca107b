package io.influencegen.provenance.control;

import com.upokecenter.cbor.CBORObject;
import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.CredentialReport;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A manifest after its signature and the hashes of its assertions were checked: who signed it, and those assertions that are
 * what was signed, which are none where the signature is wrong.
 */
record CheckedManifest(
        Jumbf root,
        Jumbf manifest,
        CBORObject claim,
        Optional<CredentialReport.Signer> signer,
        Map<String, Jumbf> assertions) {
    CheckedManifest {
        assertions = Map.copyOf(assertions);
    }

    String label() {
        return manifest.label();
    }

    String instance() {
        return Cbor.text(claim, "instanceID");
    }

    /** An assertion's content, where it is one of CBOR. */
    Optional<CBORObject> assertion(String label) {
        return Optional.ofNullable(assertions.get(label)).flatMap(box -> content(box, CredentialProblem.CLAIM_DAMAGED));
    }

    static Optional<CBORObject> content(Jumbf box, CredentialProblem otherwise) {
        return box.content("cbor").map(bytes -> Cbor.map(bytes, otherwise));
    }

    /** What the picture was made with; empty where it does not say. */
    CBORObject parameters() {
        return assertion(Manifest.PARAMETERS).orElseGet(CBORObject::NewOrderedMap);
    }

    byte[] box() {
        return whole(manifest);
    }

    byte[] signatureBox() {
        return whole(manifest.child(Manifest.SIGNATURE).orElseThrow());
    }

    /** All manifests of the credential, this one the last. */
    List<byte[]> store() {
        return root.boxes().stream().map(CheckedManifest::whole).toList();
    }

    private static byte[] whole(Jumbf box) {
        ByteBuffer content = box.bytes().duplicate();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return Jumbf.box("jumb", List.of(bytes));
    }
}
