package io.influencegen.origin.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. A trusted proxy says it in {@code X-Forwarded-For}, whose last entry is its own word and the
 * ones before are what others claimed; from anybody else the header means nothing.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String HEADER = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private Set<String> proxies;

    protected ClientAddress() {}

    @Inject
    public ClientAddress(
            @ConfigProperty(name = "influencegen.http.trusted-proxies", defaultValue = "127.0.0.1,::1,0:0:0:0:0:0:0:1")
                    Set<String> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        List<String> claims = claims(request);
        for (int hop = claims.size() - 1; hop >= 0 && proxies.contains(address); hop--) {
            if (!ADDRESS.matcher(claims.get(hop)).matches()) {
                return address;
            }
            address = claims.get(hop);
        }
        return address;
    }

    private static List<String> claims(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
