package io.influencegen.provenance.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.provenance.boundary.CertificateView;
import io.influencegen.provenance.boundary.ProvenanceError;
import io.influencegen.provenance.boundary.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate of the product on a real database and key file. */
class SigningCertificatesTest {
    @TempDir
    private Path folder;

    private KeyStage stage;
    private KeyStage.Node node;

    @BeforeEach
    void startOnAnEmptyDatabase() {
        stage = new KeyStage(folder);
        stage.database.truncate("signing_certificate");
        node = stage.node();
    }

    @Test
    void theFirstStartShouldMakeACertificateThatAllNodesShare() {
        String first = start(Optional.empty());
        assertThat(start(Optional.empty()), is(first));
        byte[] sealed = on(node, Optional.empty(), credentials -> credentials.seal(picture(), SealingStage.MAKING));
        assertThat(
                on(stage.node(), Optional.empty(), credentials -> credentials.verify(sealed))
                        .verdict(),
                is(Verdict.MADE_HERE));
    }

    @Test
    void thePrivateKeyShouldBeUnreadableInTheDatabase() {
        start(Optional.empty());
        byte[] kept = stage.database.call(entities ->
                new SigningCertificateRepository(entities).inUse().orElseThrow().sealedKeyBytes());
        byte[] plain = certificates(SigningCertificates::current).key().getEncoded();
        String text = new String(kept, StandardCharsets.ISO_8859_1);
        assertThat(text.contains(new String(plain, 30, 30, StandardCharsets.ISO_8859_1)), is(false));
    }

    @Test
    void whatWasSealedBeforeShouldStayOursAfterANewCertificate() {
        String first = start(Optional.empty());
        byte[] before = on(node, Optional.empty(), credentials -> credentials.seal(picture(), SealingStage.MAKING));
        stage.clock.advance(Duration.ofDays(1));
        certificates(SigningCertificates::renew);
        CertificateView view = certificates(SigningCertificates::view);
        assertThat(view.holder().fingerprint(), is(not(first)));
        assertThat(view.before(), is(1L));
        assertThat(
                on(node, Optional.empty(), credentials -> credentials.verify(before))
                        .verdict(),
                is(Verdict.MADE_HERE));
        byte[] after = on(node, Optional.empty(), credentials -> credentials.derive(before, picture()));
        assertThat(
                on(node, Optional.empty(), credentials -> credentials.verify(after))
                        .signer()
                        .orElseThrow()
                        .fingerprint(),
                is(view.holder().fingerprint()));
    }

    @Test
    void aCertificateThatEndsSoonShouldBeReplacedAtStart() {
        String first = start(Optional.empty());
        stage.clock.advance(CertificateMaker.VALID.minusDays(100));
        assertThat(start(Optional.empty()), is(not(first)));
    }

    @Test
    void aConfiguredCertificateShouldTakeOverAndBeOursForEver() throws IOException {
        String made = start(Optional.empty());
        Optional<SigningKey> bought = Optional.of(new CertificateMaker(stage.clock, new RandomBytes()).make());
        assertThat(start(bought), is(bought.get().fingerprint()));
        byte[] sealed = on(node, bought, credentials -> credentials.seal(picture(), SealingStage.MAKING));
        assertThat(
                codeOf(() -> certificates(bought, SigningCertificates::renew)), is(ProvenanceError.CERTIFICATE_FIXED));
        assertThat(start(Optional.empty()), is(not(made)));
        assertThat(
                on(node, Optional.empty(), credentials -> credentials.verify(sealed))
                        .verdict(),
                is(Verdict.MADE_HERE));
        assertThat(start(bought), is(bought.get().fingerprint()));
    }

    @Test
    void aKeyOfAnotherCertificateShouldStopTheStart() throws IOException {
        CertificateMaker maker = new CertificateMaker(stage.clock, new RandomBytes());
        ConfiguredCertificate mixed = configured(
                Optional.of(new SigningKey(maker.make().chain(), maker.make().key(), SignatureScheme.ES256)));
        assertThat(codeOf(mixed::read), is(ProvenanceError.CERTIFICATE_UNREADABLE));
    }

    @Test
    void theCertificateShouldBeAsContentCredentialsDemand() throws CertificateException {
        start(Optional.empty());
        List<X509Certificate> chain = Certificates.read(certificates(SigningCertificates::pem));
        X509Certificate own = chain.get(0);
        assertThat(chain.size(), is(2));
        assertThat(own.getBasicConstraints(), is(-1));
        assertThat(own.getKeyUsage()[0], is(true));
        assertThat(own.getKeyUsage()[5], is(false));
        assertThat(own.getExtendedKeyUsage(), is(List.of("1.3.6.1.5.5.7.3.4", "1.3.6.1.4.1.62558.2.1")));
        assertThat(own.getIssuerX500Principal(), is(chain.get(1).getSubjectX500Principal()));
    }

    private static byte[] picture() {
        return SamplePictures.png();
    }

    private String start(Optional<SigningKey> bought) {
        return certificates(bought, certificates -> {
            certificates.open();
            return certificates.view().holder().fingerprint();
        });
    }

    private <T> T certificates(Function<SigningCertificates, T> work) {
        return certificates(Optional.empty(), work);
    }

    private <T> T certificates(Optional<SigningKey> bought, Function<SigningCertificates, T> work) {
        return with(node, bought, work);
    }

    private <T> T on(KeyStage.Node running, Optional<SigningKey> bought, Function<Credentials, T> work) {
        return with(running, bought, certificates -> work.apply(new Credentials(certificates, stage.clock)));
    }

    private <T> T with(KeyStage.Node running, Optional<SigningKey> bought, Function<SigningCertificates, T> work) {
        return stage.database.call(entities -> work.apply(new SigningCertificates(
                new SigningCertificateRepository(entities),
                configured(bought),
                new CertificateMaker(stage.clock, new RandomBytes()),
                running.keys(entities).cipher(),
                stage.clock)));
    }

    /** As an operator puts the files. */
    private ConfiguredCertificate configured(Optional<SigningKey> bought) {
        try {
            if (bought.isEmpty()) {
                return new ConfiguredCertificate(Optional.empty(), Optional.empty());
            }
            Path certificate = folder.resolve("certificate.pem");
            Path key = folder.resolve("key.pem");
            Files.writeString(certificate, Certificates.write(bought.get().chain()));
            Files.writeString(
                    key,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(bought.get().key().getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
            return new ConfiguredCertificate(Optional.of(certificate.toString()), Optional.of(key.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
