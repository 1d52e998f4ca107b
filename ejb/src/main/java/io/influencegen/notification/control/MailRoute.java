package io.influencegen.notification.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mails go, as the machine's operator says; checked when the portal starts. */
@Dependent
public class MailRoute {
    private static final String PREFIX = "influencegen.notification.smtp-";
    private static final int HIGHEST_PORT = 65_535;

    private final Optional<MailServer> server;
    private final boolean demo;

    @Inject
    MailRoute(
            @ConfigProperty(name = PREFIX + "host") Optional<String> host,
            @ConfigProperty(name = PREFIX + "port", defaultValue = "587") int port,
            @ConfigProperty(name = PREFIX + "user") Optional<String> user,
            @ConfigProperty(name = PREFIX + "password") Optional<String> password,
            @ConfigProperty(name = PREFIX + "from") Optional<String> from,
            @ConfigProperty(name = PREFIX + "starttls") Optional<Boolean> startTls,
            @ConfigProperty(name = "influencegen.demo.enabled", defaultValue = "false") boolean demo) {
        this.demo = demo;
        server = host.map(name -> {
            require(port > 0 && port <= HIGHEST_PORT, "port", "a port");
            require(user.isPresent() == password.isPresent(), "password", "set with smtp-user, and only with it");
            return new MailServer(
                    name,
                    port,
                    user.map(known -> new MailServer.Login(known, password.orElseThrow())),
                    startTls.orElse(user.isPresent()),
                    sender(from.orElse("")));
        });
    }

    /** Empty where none is set. */
    Optional<MailServer> server() {
        return server;
    }

    /** Whether the product is only being looked at, and shows its mails instead of sending them. */
    public boolean isMailbox() {
        return demo && server.isEmpty();
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(from, true);
            require(addresses.length == 1 && addresses[0].getAddress().contains("@"), "from", "one address");
            return addresses[0];
        } catch (AddressException e) {
            throw new IllegalStateException(PREFIX + "from must be an address: " + e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String key, String what) {
        if (!holds) {
            throw new IllegalStateException(PREFIX + key + " must be " + what);
        }
    }
}
