package io.influencegen.provenance.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.upokecenter.cbor.CBORObject;
import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.CredentialReport;
import io.influencegen.provenance.boundary.Verdict;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credentials as other programs write them, or as somebody writes them who wants to be believed. */
class OthersManifestTest {
    private static final String LABEL = "urn:uuid:0b6f7f1c-2c3c-4cc5-a7cb-9d8de6f01a7c";

    private final SealingStage stage = new SealingStage();
    private final PictureFile picture = PictureFile.read(SamplePictures.png());

    @Test
    void aClaimOfTheFirstVersionShouldBeRead() {
        CredentialReport report = verify("c2pa.claim", binding("c2pa.hash.data"), true);
        assertThat(report.problems(), hasItem(CredentialProblem.PICTURE_ALTERED));
        assertThat(report.account().orElseThrow().generator(), is("an older program"));
    }

    @Test
    void aBindingOfAnotherKindShouldBeSaidToBeUnknown() {
        CredentialReport report = verify("c2pa.claim", binding("c2pa.hash.boxes"), true);
        assertThat(report.verdict(), is(Verdict.UNDECIDED));
        assertThat(report.problems(), hasItem(CredentialProblem.BINDING_UNKNOWN));
    }

    @Test
    void aCredentialThatIsTiedToNothingShouldNotPass() {
        CredentialReport report = verify("c2pa.claim", binding("some.statement"), true);
        assertThat(report.problems(), hasItem(CredentialProblem.BINDING_MISSING));
    }

    @Test
    void aClaimOfAVersionToComeShouldNotPass() {
        assertThat(
                verify("c2pa.claim.v9", binding("c2pa.hash.data"), true).problems(),
                contains(CredentialProblem.CLAIM_DAMAGED));
    }

    @Test
    void aSignatureOfSomethingElseShouldNotPass() {
        CredentialReport report = verify("c2pa.claim", binding("c2pa.hash.data"), false);
        assertThat(report.problems(), contains(CredentialProblem.SIGNATURE_WRONG));
        assertThat(report.signer().isPresent(), is(false));
        assertThat(report.account().isPresent(), is(false));
    }

    @Test
    void everySchemeShouldSignWhatItChecks() throws GeneralSecurityException {
        for (OtherKeys keys : OtherKeys.values()) {
            var pair = keys.make();
            SignatureScheme scheme = SignatureScheme.of(pair.getPublic()).orElseThrow();
            byte[] signed = scheme.sign(pair.getPrivate(), new byte[] {1, 2, 3});
            assertThat(keys + " length", signed.length, is(scheme.length(pair.getPublic())));
            assertThat(keys + " fits", scheme.fits(pair.getPublic(), new byte[] {1, 2, 3}, signed), is(true));
            assertThat(keys + " other", scheme.fits(pair.getPublic(), new byte[] {1, 2, 4}, signed), is(false));
            assertThat(SignatureScheme.of(scheme.number()).orElseThrow(), is(scheme));
        }
    }

    private CredentialReport verify(String claimLabel, byte[] binding, boolean honest) {
        Jumbf read = Jumbf.read(ByteBuffer.wrap(binding));
        CBORObject claim = CBORObject.NewOrderedMap()
                .Add("alg", "sha256")
                .Add("claim_generator", "an older program")
                .Add("instanceID", "xmp:iid:1")
                .Add("signature", Uri.within(Manifest.SIGNATURE))
                .Add(
                        "assertions",
                        CBORObject.NewArray().Add(Uri.hashed(Uri.within(Manifest.ASSERTIONS, read.label()), binding)));
        byte[] content = claim.EncodeToBytes();
        byte[] signature = CoseSignature.sign(stage.key, honest ? content : new byte[] {1});
        byte[] store = Jumbf.superbox(
                Jumbf.STORE,
                "c2pa",
                List.of(Jumbf.superbox(
                        Jumbf.MANIFEST,
                        LABEL,
                        List.of(
                                Jumbf.superbox(Jumbf.ASSERTIONS, Manifest.ASSERTIONS, List.of(binding)),
                                Jumbf.superbox(Jumbf.CLAIM, claimLabel, List.of(Jumbf.box("cbor", List.of(content)))),
                                Jumbf.superbox(
                                        Jumbf.SIGNATURE,
                                        Manifest.SIGNATURE,
                                        List.of(Jumbf.box("cbor", List.of(signature))))))));
        return stage.verifyElsewhere(picture.withCredential(store).file().array());
    }

    private static byte[] binding(String label) {
        return Manifest.box(label, Statements.binding(new PictureFile.Region(0, 0), new byte[32]));
    }
}
