package io.influencegen.provenance.control;

import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.provenance.boundary.CertificateView;
import io.influencegen.provenance.boundary.ProvenanceError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What pictures are signed with: the configured certificate, or else one that the first node made and all nodes share. It is
 * looked up for each picture, because another node may have made a new one; its key is opened once.
 */
@ApplicationScoped
public class SigningCertificates {
    private static final Logger LOG = System.getLogger(SigningCertificates.class.getName());
    private static final Duration LEAST_LEFT = Duration.ofDays(180);
    /** The product as one whom a key belongs to: nobody's account, so nobody's erasure ends it. */
    private static final SubjectId PRODUCT = new SubjectId(new UUID(0x7369676EL, 0x1L));

    private static final String CONTEXT = "signing_certificate.private_key";

    private SigningCertificateRepository repository;
    private ConfiguredCertificate configured;
    private CertificateMaker maker;
    private SubjectCipher cipher;
    private Clock clock;

    private volatile Opened opened = new Opened(new UUID(0, 0), Optional.empty());

    protected SigningCertificates() {}

    @Inject
    public SigningCertificates(
            SigningCertificateRepository repository,
            ConfiguredCertificate configured,
            CertificateMaker maker,
            SubjectCipher cipher,
            Clock clock) {
        this.repository = repository;
        this.configured = configured;
        this.maker = maker;
        this.cipher = cipher;
        this.clock = clock;
    }

    private record Opened(UUID id, Optional<SigningKey> key) {}

    /** At start: there is a certificate, and its key opens. */
    void open() {
        repository.lock();
        Optional<SigningKey> given = configured.read();
        if (given.isPresent()) {
            use(given.get());
        } else if (!usable(repository.inUse())) {
            renew();
        }
        current();
    }

    private boolean usable(Optional<SigningCertificateRepository.Kept> kept) {
        return kept.filter(certificate -> certificate.sealedKey().isPresent())
                .map(certificate -> chain(certificate).get(0).getNotAfter().toInstant())
                .filter(end -> end.isAfter(clock.instant().plus(LEAST_LEFT)))
                .isPresent();
    }

    private void use(SigningKey given) {
        boolean same = repository
                .inUse()
                .map(kept -> SigningKey.fingerprint(chain(kept).get(0)).equals(given.fingerprint()))
                .orElse(false);
        if (!same) {
            Instant now = clock.instant();
            repository.retire(now);
            repository.addConfigured(
                    TimeOrderedId.next(now.toEpochMilli()),
                    given.fingerprint(),
                    Certificates.write(given.chain()),
                    now);
            LOG.log(Level.INFO, "The configured signing certificate {0} is in use", given.fingerprint());
        }
    }

    /** A new certificate of our own, from now on; answers its fingerprint. */
    public String renew() {
        if (configured.read().isPresent()) {
            throw new DomainException(ProvenanceError.CERTIFICATE_FIXED);
        }
        repository.lock();
        SigningKey made = maker.make();
        Instant now = clock.instant();
        byte[] sealed = cipher.encryptBytes(PRODUCT, CONTEXT, made.key().getEncoded());
        repository.retire(now);
        repository.addMade(
                TimeOrderedId.next(now.toEpochMilli()),
                made.fingerprint(),
                Certificates.write(made.chain()),
                sealed,
                now);
        LOG.log(Level.INFO, "Signing certificate {0} was made", made.fingerprint());
        return made.fingerprint();
    }

    public SigningKey current() {
        SigningCertificateRepository.Kept kept = inUse();
        Opened before = opened;
        if (before.id().equals(kept.id()) && before.key().isPresent()) {
            return before.key().get();
        }
        SigningKey key = kept.sealedKey().isPresent() ? unseal(kept) : given(kept);
        opened = new Opened(kept.id(), Optional.of(key));
        return key;
    }

    private SigningCertificateRepository.Kept inUse() {
        return repository.inUse().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private SigningKey unseal(SigningCertificateRepository.Kept kept) {
        try {
            byte[] plain = cipher.decryptBytes(PRODUCT, CONTEXT, kept.sealedKeyBytes());
            return new SigningKey(
                    chain(kept),
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(plain)),
                    SignatureScheme.ES256);
        } catch (GeneralSecurityException e) {
            throw new DomainException(e, ProvenanceError.CERTIFICATE_UNREADABLE, kept.id());
        }
    }

    private SigningKey given(SigningCertificateRepository.Kept kept) {
        return configured
                .read()
                .filter(key -> key.fingerprint()
                        .equals(SigningKey.fingerprint(chain(kept).get(0))))
                .orElseThrow(() -> new DomainException(ProvenanceError.CERTIFICATE_UNREADABLE, kept.id()));
    }

    /** Whether we ever signed with it. */
    public boolean isOurs(X509Certificate certificate) {
        return repository.knows(SigningKey.fingerprint(certificate));
    }

    public String pem() {
        return inUse().chain();
    }

    public CertificateView view() {
        SigningCertificateRepository.Kept kept = inUse();
        X509Certificate certificate = chain(kept).get(0);
        return new CertificateView(
                Certificates.describe(certificate, true),
                certificate.getNotBefore().toInstant(),
                kept.since(),
                kept.sealedKey().isPresent(),
                repository.retired());
    }

    private static List<X509Certificate> chain(SigningCertificateRepository.Kept kept) {
        try {
            return Certificates.read(kept.chain());
        } catch (GeneralSecurityException e) {
            throw new DomainException(e, ProvenanceError.CERTIFICATE_UNREADABLE, kept.id());
        }
    }
}
