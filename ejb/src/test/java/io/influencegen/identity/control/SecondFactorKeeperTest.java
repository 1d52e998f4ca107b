package io.influencegen.identity.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.identity.boundary.Enrolment;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.entity.UserAccount;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondFactorKeeperTest {
    private static final UserId ANNA = new UserId(new UUID(0, 1));
    private static final Duration STEP = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private KeyStage stage;
    private KeyStage.Node node;
    private byte[] secret;
    private List<String> recoveryCodes;

    @BeforeEach
    void enrol() {
        stage = new KeyStage(folder);
        node = stage.node();
        stage.database.run(entities -> {
            KeyStage.Keys keys = node.keys(entities);
            EmailSeal emails = new EmailSeal(keys.cipher(), keys.index());
            entities.persist(new UserAccount(
                    ANNA.value(),
                    emails.seal(ANNA, "anna@example.com"),
                    "Anna",
                    "hash",
                    Set.of(Role.AUDITOR),
                    stage.clock.instant()));
        });
        Enrolment enrolment = call(factors -> factors.prepare(ANNA, "anna@example.com"));
        secret = new Base32().decode(enrolment.secret());
        recoveryCodes = call(factors -> factors.confirm(ANNA, codeNow()));
        stage.clock.advance(STEP);
    }

    @Test
    void theCodeOfThisMomentShouldOpenOnce() {
        assertThat(accepts(codeNow()), is(true));
        assertThat(accepts(codeNow()), is(false));
        stage.clock.advance(STEP);
        assertThat(accepts(codeNow()), is(true));
    }

    @Test
    void theCodeThatConfirmedTheGeneratorShouldNotOpenAnything() {
        assertThat(accepts(OneTimeCode.at(secret, stage.clock.instant().minus(STEP))), is(false));
    }

    @Test
    void aCodeBeforeOneThatWasTakenShouldNotOpen() {
        String earlier = codeNow();
        stage.clock.advance(STEP);
        assertThat(accepts(codeNow()), is(true));
        assertThat(accepts(earlier), is(false));
    }

    @Test
    void aClockHalfAMinuteOffShouldBeForgivenAndNoMore() {
        stage.clock.advance(STEP.multipliedBy(4));
        assertThat(accepts(OneTimeCode.at(secret, stage.clock.instant().minus(STEP.multipliedBy(2)))), is(false));
        assertThat(accepts(OneTimeCode.at(secret, stage.clock.instant().minus(STEP))), is(true));
        assertThat(accepts(OneTimeCode.at(secret, stage.clock.instant().plus(STEP))), is(true));
    }

    @Test
    void theSameCodeManyTimesAtOnceShouldOpenOnce() {
        long opened = IntStream.range(0, 8)
                .parallel()
                .filter(one -> accepts(codeNow()))
                .count();
        assertThat(opened, is(1L));
    }

    @Test
    void eachRecoveryCodeShouldOpenOnceHoweverItIsWritten() {
        assertThat(recoveryCodes, hasSize(10));
        String code = recoveryCodes.get(0);
        assertThat(accepts(code.toUpperCase(java.util.Locale.ROOT).replace('-', ' ')), is(true));
        assertThat(accepts(code), is(false));
        assertThat(
                IntStream.range(0, 8)
                        .parallel()
                        .filter(one -> accepts(recoveryCodes.get(1)))
                        .count(),
                is(1L));
    }

    @Test
    void newRecoveryCodesShouldTakeThePlaceOfTheOld() {
        List<String> renewed = call(factors -> factors.renewCodes(ANNA));
        assertThat(accepts(recoveryCodes.get(0)), is(false));
        assertThat(accepts(renewed.get(0)), is(true));
    }

    @Test
    void anotherGeneratorShouldNotBeInForceBeforeItIsConfirmed() {
        Enrolment another = call(factors -> factors.prepare(ANNA, "anna@example.com"));
        assertThat(accepts(codeNow()), is(true));
        assertThat(codeOf(() -> call(factors -> factors.confirm(ANNA, "000000"))), is(IdentityError.WRONG_CODE));
        byte[] next = new Base32().decode(another.secret());
        call(factors -> factors.confirm(ANNA, OneTimeCode.at(next, stage.clock.instant())));
        stage.clock.advance(STEP);
        assertThat(accepts(codeNow()), is(false));
        assertThat(accepts(OneTimeCode.at(next, stage.clock.instant())), is(true));
    }

    @Test
    void anEnrolmentShouldBeAPictureAndAnAddressForApps() {
        Enrolment enrolment = call(factors -> factors.prepare(ANNA, "anna@example.com"));
        assertThat(enrolment.address(), startsWith("otpauth://totp/InfluenceGen:anna%40example.com?secret="));
        assertThat(enrolment.picture(), startsWith("data:image/svg+xml;base64,"));
    }

    @Test
    void whoHasNoneShouldNotComeInWithAny() {
        call(factors -> factors.remove(ANNA));
        assertThat(accepts(codeNow()), is(false));
        assertThat(accepts(recoveryCodes.get(0)), is(false));
    }

    private String codeNow() {
        return OneTimeCode.at(secret, stage.clock.instant());
    }

    private boolean accepts(String code) {
        return call(factors -> factors.accepts(ANNA, code));
    }

    private <T> T call(Function<SecondFactorKeeper, T> work) {
        return stage.database.call(entities -> work.apply(new SecondFactorKeeper(
                new SecondFactorRepository(entities), node.keys(entities).cipher(), new RandomBytes(), stage.clock)));
    }
}
