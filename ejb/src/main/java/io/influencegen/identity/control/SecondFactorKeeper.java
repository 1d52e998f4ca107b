package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.Enrolment;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.SecondFactorState;
import io.influencegen.identity.entity.UserAccount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;

/** Code generators and recovery codes: who has them, and whether what somebody types is one. */
@Dependent
public class SecondFactorKeeper {
    private static final String CONTEXT = "second_factor.secret";
    private static final String ISSUER = "InfluenceGen";
    private static final int RECOVERY_CODES = 10;
    private static final int HALF = 5;
    /** Without those that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecondFactorRepository factors;
    private final SubjectCipher cipher;
    private final RandomBytes random;
    private final Clock clock;

    @Inject
    public SecondFactorKeeper(SecondFactorRepository factors, SubjectCipher cipher, RandomBytes random, Clock clock) {
        this.factors = factors;
        this.cipher = cipher;
        this.random = random;
        this.clock = clock;
    }

    /** Whoever is more than an influencer. */
    public static boolean isMandatoryFor(Set<Role> roles) {
        return roles.stream().anyMatch(role -> role != Role.INFLUENCER);
    }

    public boolean isSet(UserId user) {
        return factors.find(user).secret().isPresent();
    }

    public SecondFactorState stateOf(UserAccount account) {
        UserId user = new UserId(account.id());
        return new SecondFactorState(isSet(user), isMandatoryFor(account.roles()), factors.codesLeft(user));
    }

    /** A new secret, in force once a code of it was shown; the one before stays in force until then. */
    public Enrolment prepare(UserId user, String name) {
        byte[] secret = random.next(OneTimeCode.SECRET_BYTES);
        factors.prepare(user, cipher.encryptBytes(SubjectId.of(user), CONTEXT, secret), clock.instant());
        String text = new Base32().encodeToString(secret).replace("=", "");
        String address = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(ISSUER, encoded(name), text, ISSUER);
        return new Enrolment(text, address, QrPicture.of(address));
    }

    /** The recovery codes, which are shown this once. */
    public List<String> confirm(UserId user, String code) {
        byte[] next = factors.find(user)
                .next()
                .map(kept -> cipher.decryptBytes(SubjectId.of(user), CONTEXT, kept))
                .orElseThrow(() -> new DomainException(IdentityError.SECOND_FACTOR_ABSENT));
        OptionalLong step = OneTimeCode.stepOf(next, digits(code), clock.instant());
        if (step.isEmpty() || !factors.confirm(user, step.getAsLong(), clock.instant())) {
            throw new DomainException(IdentityError.WRONG_CODE);
        }
        return renewCodes(user);
    }

    /** Puts a known secret in force, for the accounts of a demo. */
    void enrol(UserId user, byte[] secret) {
        factors.prepare(user, cipher.encryptBytes(SubjectId.of(user), CONTEXT, secret), clock.instant());
        factors.confirm(user, 0, clock.instant());
    }

    /** Whether it is a code that works now. It is used up by asking. */
    public boolean accepts(UserId user, String typed) {
        String code = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return code.replaceAll("\\s", "").matches("\\d{6}")
                ? acceptsGenerated(user, digits(code))
                : factors.useCode(user, hash(user, code), clock.instant());
    }

    private boolean acceptsGenerated(UserId user, String code) {
        return factors.find(user)
                .secret()
                .map(kept -> cipher.decryptBytes(SubjectId.of(user), CONTEXT, kept))
                .map(secret -> OneTimeCode.stepOf(secret, code, clock.instant()))
                .filter(OptionalLong::isPresent)
                .map(step -> factors.take(user, step.getAsLong()))
                .orElse(false);
    }

    public List<String> renewCodes(UserId user) {
        List<String> codes = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(number -> recoveryCode())
                .toList();
        factors.replaceCodes(user, codes.stream().map(code -> hash(user, code)).toList());
        return codes;
    }

    public boolean remove(UserId user) {
        return factors.remove(user);
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (byte one : random.next(2 * HALF)) {
            code.append(LETTERS.charAt((one & 0xff) % LETTERS.length()));
        }
        return code.insert(HALF, '-').toString();
    }

    private static String hash(UserId user, String code) {
        String letters = code.replaceAll("[^a-z0-9]", "");
        return Sha256.of(user + ":" + letters);
    }

    private static String digits(String code) {
        return code == null ? "" : code.replaceAll("\\s", "");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
