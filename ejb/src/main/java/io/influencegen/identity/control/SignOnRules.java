package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which sign-on the company uses, as the machine's operator says; checked when the portal starts. */
@Dependent
public class SignOnRules {
    private static final String PREFIX = "influencegen.sso.";

    private final Optional<Provider> provider;

    @Inject
    SignOnRules(
            @ConfigProperty(name = PREFIX + "issuer") Optional<String> issuer,
            @ConfigProperty(name = PREFIX + "client-id") Optional<String> clientId,
            @ConfigProperty(name = PREFIX + "client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = PREFIX + "name") Optional<String> name,
            @ConfigProperty(name = PREFIX + "api-audience") Optional<String> apiAudience,
            @ConfigProperty(name = PREFIX + "roles-claim", defaultValue = "groups") String rolesClaim,
            @ConfigProperty(name = PREFIX + "roles") Optional<String> roles,
            @ConfigProperty(name = PREFIX + "newcomers", defaultValue = "true") boolean newcomers,
            @ConfigProperty(name = PREFIX + "second-factor", defaultValue = "false") boolean secondFactor) {
        provider = issuer.map(address -> new Provider(
                checked(address),
                clientId.orElseThrow(() -> wrong("client-id", "set with issuer")),
                clientSecret.orElseThrow(() -> wrong("client-secret", "set with issuer")),
                name.orElseGet(() -> URI.create(address).getHost()),
                apiAudience,
                List.of(rolesClaim.split("\\.", -1)),
                roles.map(SignOnRules::readRoles),
                newcomers,
                secondFactor));
        provider.flatMap(Provider::apiAudience)
                .filter(provider.map(Provider::clientId).orElse("")::equals)
                .ifPresent(same -> {
                    throw wrong("api-audience", "another than client-id: proofs of a sign-in open no API");
                });
    }

    /** One provider of OpenID Connect. Roles by what the claim at the path of names holds; empty leaves roles to us. */
    record Provider(
            URI issuer,
            String clientId,
            String clientSecret,
            String name,
            Optional<String> apiAudience,
            List<String> rolesClaim,
            Optional<Map<String, Role>> roles,
            boolean newcomers,
            boolean secondFactor) {
        /** What somebody may be whose token has these claims. */
        Optional<Set<Role>> rolesOf(Map<String, Object> claims) {
            return roles.map(map -> {
                Set<Role> found = EnumSet.noneOf(Role.class);
                valuesIn(claims).filter(map::containsKey).map(map::get).forEach(found::add);
                return found;
            });
        }

        private Stream<String> valuesIn(Map<String, Object> claims) {
            Object at = claims;
            for (String name : rolesClaim) {
                at = at instanceof Map<?, ?> map ? map.get(name) : null;
            }
            if (at instanceof String one) {
                return Stream.of(one.split(" ", -1));
            }
            return at instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.empty();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Empty where none is set. */
    Optional<Provider> provider() {
        return provider;
    }

    private static URI checked(String address) {
        URI issuer = URI.create(address.strip());
        boolean loopback = Set.of("127.0.0.1", "localhost").contains(String.valueOf(issuer.getHost()));
        if (!"https".equals(issuer.getScheme()) && !("http".equals(issuer.getScheme()) && loopback)) {
            throw wrong("issuer", "an https address, or one on this machine");
        }
        return issuer;
    }

    /** As {@code their-group=administrator, another=finance}. */
    private static Map<String, Role> readRoles(String text) {
        Map<String, Role> map = new TreeMap<>();
        Set<String> keys = new HashSet<>(Stream.of(Role.values()).map(Role::key).toList());
        for (String pair : text.split(",", -1)) {
            int equals = pair.lastIndexOf('=');
            String role = pair.substring(equals + 1).strip();
            if (equals < 1 || !keys.contains(role)) {
                throw wrong("roles", "like \"their-group=administrator, another=finance\", not \"" + pair + "\"");
            }
            map.put(pair.substring(0, equals).strip(), Role.ofKey(role));
        }
        return map;
    }

    private static IllegalStateException wrong(String what, String rule) {
        return new IllegalStateException(PREFIX + what + " must be " + rule);
    }
}
