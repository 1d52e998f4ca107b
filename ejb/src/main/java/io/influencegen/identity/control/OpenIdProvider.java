package io.influencegen.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.SignOnJourney;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The company's sign-on, asked by OpenID Connect: authorization code with PKCE, and tokens checked against its keys. */
@ApplicationScoped
public class OpenIdProvider {
    private static final Logger LOG = System.getLogger(OpenIdProvider.class.getName());
    private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();
    private static final int LONGEST_ANSWER = 512 * 1024;
    private static final Duration METADATA_LIFE = Duration.ofHours(1);
    /** Only those with a key that nobody else has. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Optional<SignOnRules.Provider> provider;
    private final Clock clock;
    private volatile Known known;

    @Inject
    OpenIdProvider(SignOnRules rules, Clock clock) {
        this.provider = rules.provider();
        this.clock = clock;
    }

    protected OpenIdProvider() {
        provider = Optional.empty();
        clock = null;
    }

    /** Made when the portal starts, so that wrong rules stop it with a sentence. */
    void beThere(@Observes @Initialized(ApplicationScoped.class) Object start) {
        provider.ifPresent(known -> LOG.log(Level.INFO, "People can come in by {0}", known));
    }

    /** What the provider says of itself, and its keys, which are kept apart and renewed when a token has another. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    /** What its button says; empty where the company has none. */
    public Optional<String> name() {
        return provider.map(SignOnRules.Provider::name);
    }

    public boolean takesNewcomers() {
        return required().newcomers();
    }

    /** Where a browser is sent to sign in there. */
    public URI entrance(SignOnJourney journey, URI back) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(required().clientId()),
                        back)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(journey.state()))
                .nonce(new Nonce(journey.nonce()))
                .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who came back with this code. */
    public OutsideIdentity redeem(String code, SignOnJourney journey, URI back) {
        TokenRequest wish = new TokenRequest.Builder(
                        known().metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(
                                new ClientID(required().clientId()),
                                new Secret(required().clientSecret())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), back, new CodeVerifier(journey.verifier())))
                .build();
        try {
            HTTPRequest request = wish.toHTTPRequest();
            request.setConnectTimeout(PATIENCE);
            request.setReadTimeout(PATIENCE);
            TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
            if (!answer.indicatesSuccess()) {
                throw new DomainException(IdentityError.SIGN_ON_REFUSED);
            }
            String token = answer.toSuccessResponse().getTokens().toOIDCTokens().getIDTokenString();
            JWTClaimsSet claims = check(token, required().clientId());
            if (!journey.nonce().equals(claims.getClaim("nonce"))) {
                throw new DomainException(IdentityError.SIGN_ON_REFUSED);
            }
            return identity(claims);
        } catch (IOException e) {
            throw new DomainException(
                    e, IdentityError.SIGN_ON_UNREACHABLE, required().name());
        } catch (ParseException e) {
            throw new DomainException(e, IdentityError.SIGN_ON_REFUSED);
        }
    }

    /** Who shows this token to the API; empty for one that is not meant for it, or not the provider's. */
    public Optional<OutsideIdentity> holderOf(String token) {
        return provider.flatMap(SignOnRules.Provider::apiAudience).flatMap(audience -> {
            try {
                return Optional.of(identity(check(token, audience)));
            } catch (DomainException refused) {
                if (refused.code() == IdentityError.SIGN_ON_UNREACHABLE) {
                    throw refused;
                }
                return Optional.empty();
            }
        });
    }

    private JWTClaimsSet check(String token, String audience) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, known().keys()));
        processor.setJWSTypeVerifier((type, context) -> {
            if (type != null && !Set.of("jwt", "at+jwt").contains(type.getType().toLowerCase(Locale.ROOT))) {
                throw new BadJOSEException("Not a token of a person: " + type);
            }
        });
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience,
                new JWTClaimsSet.Builder()
                        .issuer(required().issuer().toString())
                        .build(),
                Set.of("sub", "exp", "iat")));
        try {
            return processor.process(token, null);
        } catch (BadJOSEException | java.text.ParseException e) {
            throw new DomainException(e, IdentityError.SIGN_ON_REFUSED);
        } catch (JOSEException e) {
            throw new DomainException(
                    e, IdentityError.SIGN_ON_UNREACHABLE, required().name());
        }
    }

    private OutsideIdentity identity(JWTClaimsSet claims) {
        Map<String, Object> all = claims.getClaims();
        Optional<String> email = Optional.of(String.valueOf(all.get("email_verified")))
                .filter("true"::equals)
                .map(verified -> all.get("email"))
                .map(String::valueOf);
        return new OutsideIdentity(
                claims.getIssuer(),
                claims.getSubject(),
                email,
                String.valueOf(all.getOrDefault("name", all.getOrDefault("preferred_username", ""))),
                required().rolesOf(all),
                required().secondFactor() || isProvenTwice(all.get("amr")));
    }

    /** As RFC 8176 names what somebody showed. */
    private static boolean isProvenTwice(Object methods) {
        return methods instanceof List<?> list && new HashSet<>(list).contains("mfa");
    }

    private Known known() {
        Known now = known;
        if (now == null || now.until().isBefore(clock.instant())) {
            now = ask(required().issuer());
            known = now;
        }
        return now;
    }

    private Known ask(URI issuer) {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(issuer), PATIENCE, PATIENCE);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE, PATIENCE, LONGEST_ANSWER))
                    .retrying(true)
                    .build();
            return new Known(metadata, keys, clock.instant().plus(METADATA_LIFE));
        } catch (GeneralException | IOException e) {
            throw new DomainException(
                    e, IdentityError.SIGN_ON_UNREACHABLE, required().name());
        }
    }

    private SignOnRules.Provider required() {
        return provider.orElseThrow(() -> new DomainException(IdentityError.SIGN_ON_ABSENT));
    }
}
