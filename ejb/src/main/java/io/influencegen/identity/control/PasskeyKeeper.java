package io.influencegen.identity.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.PasskeyQuestion;
import io.influencegen.identity.boundary.PasskeyView;
import io.influencegen.notification.boundary.PortalLinks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Passkeys as WebAuthn has them: kept by the device, opened by a finger, a face or a PIN, and good for one portal alone. A
 * portal without a name of its own (one on this machine) is known to them as {@code localhost}.
 */
@Dependent
public class PasskeyKeeper {
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 10;

    private final PasskeyRepository passkeys;
    private final RelyingParty portal;
    private final Clock clock;

    @Inject
    public PasskeyKeeper(PasskeyRepository passkeys, PortalLinks links, Clock clock) {
        this.passkeys = passkeys;
        this.clock = clock;
        URI address = home(links);
        portal = RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(address.getHost())
                        .name("InfluenceGen")
                        .build())
                .credentialRepository(passkeys)
                .origins(Set.of(address.getScheme() + "://" + address.getAuthority()))
                .build();
    }

    /** The one address that passkeys are good for. */
    public static URI home(PortalLinks links) {
        URI address = URI.create(links.to(""));
        boolean nameless = address.getHost().matches("[0-9.]+|\\[.*]");
        return nameless ? URI.create(address.getScheme() + "://localhost:" + address.getPort()) : address;
    }

    public List<PasskeyView> list(UserId owner) {
        return passkeys.list(owner);
    }

    public PasskeyQuestion askForNew(UserId owner, String email, String name) {
        if (passkeys.list(owner).size() >= MOST) {
            throw new DomainException(IdentityError.TOO_MANY_PASSKEYS, MOST);
        }
        PublicKeyCredentialCreationOptions wish = portal
                .startRegistration(StartRegistrationOptions.builder()
                        .user(UserIdentity.builder()
                                .name(email)
                                .displayName(name)
                                .id(PasskeyRepository.handleOf(owner))
                                .build())
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .build())
                .toBuilder()
                .excludeCredentials(passkeys.known(owner))
                .build();
        try {
            return new PasskeyQuestion(wish.toCredentialsCreateJson(), wish.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID add(UserId owner, PasskeyQuestion question, String answer, String name) {
        String clean = name == null || name.isBlank() ? "Passkey" : name.strip();
        if (clean.length() > LONGEST_NAME) {
            throw new DomainException(CommonError.INVALID_VALUE, "name", "longer than " + LONGEST_NAME + " characters");
        }
        try {
            PublicKeyCredentialCreationOptions wish =
                    PublicKeyCredentialCreationOptions.fromJson(question.remembered());
            if (!wish.getUser().getId().equals(PasskeyRepository.handleOf(owner))) {
                throw new DomainException(IdentityError.PASSKEY_REFUSED);
            }
            RegistrationResult made = portal.finishRegistration(FinishRegistrationOptions.builder()
                    .request(wish)
                    .response(PublicKeyCredential.parseRegistrationResponseJson(answer))
                    .build());
            UUID id = TimeOrderedId.next(clock.millis());
            RegisteredCredential key = RegisteredCredential.builder()
                    .credentialId(made.getKeyId().getId())
                    .userHandle(wish.getUser().getId())
                    .publicKeyCose(made.getPublicKeyCose())
                    .signatureCount(made.getSignatureCount())
                    .build();
            passkeys.add(id, owner, key, clean, clock.instant());
            return id;
        } catch (IOException | RegistrationFailedException | IllegalArgumentException e) {
            throw new DomainException(e, IdentityError.PASSKEY_REFUSED);
        }
    }

    public boolean remove(UserId owner, UUID id) {
        return passkeys.remove(owner, id);
    }

    /** Of whoever it may be. */
    public PasskeyQuestion askForProof() {
        AssertionRequest wish = portal.startAssertion(StartAssertionOptions.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build());
        try {
            return new PasskeyQuestion(wish.toCredentialsGetJson(), wish.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose passkey it is; empty for one that proves nothing. */
    public Optional<UserId> prove(PasskeyQuestion question, String answer) {
        try {
            AssertionResult result = portal.finishAssertion(FinishAssertionOptions.builder()
                    .request(AssertionRequest.fromJson(question.remembered()))
                    .response(PublicKeyCredential.parseAssertionResponseJson(answer))
                    .build());
            if (!result.isSuccess()) {
                return Optional.empty();
            }
            passkeys.used(result.getCredential().getCredentialId(), result.getSignatureCount(), clock.instant());
            return Optional.of(PasskeyRepository.ownerOf(result.getCredential().getUserHandle()));
        } catch (IOException | AssertionFailedException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
