package io.influencegen.system.product;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sign-on of the company of the product under test: OpenID Connect with keys of its own, and people as tests need them. */
public final class SignOn {
    public static final String AUDIENCE = "influencegen-api";
    private static final String CLIENT = "influencegen";
    private static final String SECRET = UUID.randomUUID().toString();
    private static final RSAKey KEY = newKey();
    private static final Map<String, Visit> VISITS = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();

    private SignOn() {}

    /** Who signed in there, and came from where; {@code forge} writes the token that the portal gets. */
    private record Visit(Map<String, String> wish, UnaryOperator<JWTClaimsSet.Builder> person, RSAKey key) {}

    static Map<String, String> environment() {
        return Map.of(
                "INFLUENCEGEN_SSO_ISSUER",
                issuer(),
                "INFLUENCEGEN_SSO_CLIENT_ID",
                CLIENT,
                "INFLUENCEGEN_SSO_CLIENT_SECRET",
                SECRET,
                "INFLUENCEGEN_SSO_NAME",
                "Acme",
                "INFLUENCEGEN_SSO_API_AUDIENCE",
                AUDIENCE,
                "INFLUENCEGEN_SSO_ROLES",
                "audit-team=auditor, money-team=finance");
    }

    public static String issuer() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** A browser that was sent to {@code entrance} signs in there; the answer is where it is sent back to. */
    public static URI visit(URI entrance, UnaryOperator<JWTClaimsSet.Builder> person) {
        return visit(entrance, person, KEY);
    }

    /** The same, with a token that {@code key} signs. */
    public static URI visit(URI entrance, UnaryOperator<JWTClaimsSet.Builder> person, RSAKey key) {
        Map<String, String> wish = parameters(entrance.getRawQuery());
        String code = UUID.randomUUID().toString();
        VISITS.put(code, new Visit(wish, person, key));
        return URI.create(wish.get("redirect_uri") + "?code=" + code + "&state=" + wish.get("state"));
    }

    /** A token as the sign-on writes it for programs. */
    public static String token(UnaryOperator<JWTClaimsSet.Builder> person) {
        return sign(person.apply(claims(AUDIENCE)).build(), KEY);
    }

    public static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JWTClaimsSet.Builder claims(String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(audience)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    /** The key that everybody may read. */
    public static RSAKey publicKey() {
        return KEY.toPublicJWK();
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("sign-on").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
            server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY).toString()));
            server.createContext("/token", SignOn::redeem);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer());
    }

    /** A code works once, for the client that it was made for, and for who began the journey. */
    private static void redeem(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String login =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        Visit visit = VISITS.remove(String.valueOf(form.get("code")));
        boolean known = visit != null
                && login.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && challenge(form.get("code_verifier")).equals(visit.wish().get("code_challenge"))
                && form.get("redirect_uri").equals(visit.wish().get("redirect_uri"));
        if (!known) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JWTClaimsSet claims = visit.person()
                .apply(claims(CLIENT).claim("nonce", visit.wish().get("nonce")))
                .build();
        answer(
                exchange,
                200,
                "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                        .formatted(sign(claims, visit.key())));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
