package io.influencegen.notification.control;

import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The texts the product comes with: resources of the feature a mail belongs to. The text's first line is the subject. */
@ApplicationScoped
public class ShippedTexts {
    static final String LAYOUT = read("/io/influencegen/notification/mail/layout.html")
            .orElseThrow(() -> new IllegalStateException("The layout of mails is missing"));

    public Optional<MailText> find(MailKind kind, String language) {
        String place = "/io/influencegen/%s/mail/%s.%s"
                .formatted(kind.feature(), kind.key().substring(kind.feature().length() + 1), language);
        return read(place + ".txt")
                .map(text -> new MailText(
                        text.lines().findFirst().orElseThrow(),
                        text.substring(text.indexOf('\n') + 1).strip(),
                        read(place + ".html")
                                .orElseThrow(() -> new IllegalStateException(place + ".html is missing"))
                                .strip()));
    }

    private static Optional<String> read(String place) {
        try (InputStream resource = ShippedTexts.class.getResourceAsStream(place)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
