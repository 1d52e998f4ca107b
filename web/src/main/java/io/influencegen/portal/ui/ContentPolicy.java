package io.influencegen.portal.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/**
 * What a browser may load and run for us, said once. PrimeFaces takes the same text for pages and adds the page's nonce to
 * its end, so the directive for scripts stays last.
 */
@Named
@ApplicationScoped
public class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";
    private static final String TEXT = String.join(
            "; ",
            List.of(
                    "default-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data: blob:",
                    "connect-src 'self'",
                    "object-src 'none'",
                    "base-uri 'self'",
                    "frame-ancestors 'none'",
                    "form-action 'self'",
                    "script-src 'self'"));

    public String getText() {
        return TEXT;
    }
}
