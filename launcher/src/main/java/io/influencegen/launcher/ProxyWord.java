package io.influencegen.launcher;

import java.util.Set;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Whether a request came to a proxy by https: the server believes the header (as domain.xml says), and this takes the header
 * away from whoever is no proxy we trust, and where it says anything else.
 */
final class ProxyWord extends BaseFilter {
    /** The proxies' addresses, separated by commas. */
    static final String TRUSTED = "influencegen.http.trusted-proxies";

    private static final String HEADER = "X-Forwarded-Proto";
    private static final String HTTPS = "https";

    private final Set<String> trusted;

    ProxyWord(String trusted) {
        this.trusted = Set.of(trusted.strip().split("\\s*,\\s*"));
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && request.containsHeader(HEADER)
                && !isBelieved(request.getRemoteAddress(), request.getHeader(HEADER))) {
            request.getHeaders().removeHeader(HEADER);
        }
        return context.getInvokeAction();
    }

    boolean isBelieved(String sender, String word) {
        return trusted.contains(sender) && word.equals(HTTPS);
    }
}
